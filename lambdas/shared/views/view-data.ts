/**
 * The data of the views that AWS manages, as far as guides use them. A flow hands over each key by its path, so every key of a view is always
 * there; an empty text stands for nothing. Texts of data sections and attribute sections are shown as they are: no markup.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/view-resources-managed-view.html
 */
export type View =
  | { readonly outcome: 'form'; readonly view: FormView }
  | { readonly outcome: 'detail'; readonly view: DetailView }
  | { readonly outcome: 'confirmation'; readonly view: ConfirmationView };

/** Answers `Next` or `Back` with `{ FormData }`. */
export interface FormView {
  readonly Heading: string;
  readonly SubHeading: string;
  readonly ErrorText: string;
  readonly Sections: readonly (DataSection | FormSection)[];
  readonly Next: Slot;
  readonly Back: Slot;
}

/** Answers `ActionSelected` with `{ actionName }`. */
export interface DetailView {
  readonly Heading: string;
  readonly Description: string;
  readonly Sections: readonly AttributeSection[];
  readonly Actions: readonly string[];
}

/** Answers `Next`. */
export interface ConfirmationView {
  readonly Heading: string;
  readonly SubHeading: string;
  readonly Next: Slot;
}

interface Slot {
  readonly Label: string;
}
interface LabelledText {
  readonly Label: string;
  readonly Value: string;
}
export interface DataSection {
  readonly Type: 'DataSection';
  readonly Heading: string;
  readonly Items: readonly LabelledText[];
}
export interface FormSection {
  readonly Type: 'FormSection';
  readonly Heading: string;
  readonly Items: readonly FormItem[];
}
export interface AttributeSection {
  readonly Heading: string;
  readonly Items: readonly LabelledText[];
  readonly NoItemMessage: string;
}

interface FormItemBase {
  /** The key under `FormData`. */
  readonly Name: string;
  readonly Label: string;
  readonly Required: boolean;
  readonly HelperText?: string;
  readonly Fluid: true;
}
export type FormItem =
  | (FormItemBase & {
      readonly Type: 'FormInput';
      readonly InputType: 'text' | 'number' | 'tel' | 'email';
      readonly DefaultValue?: string;
    })
  | (FormItemBase & { readonly Type: 'TextArea' | 'DatePicker'; readonly DefaultValue?: string })
  | (FormItemBase & {
      readonly Type: 'RadioGroup';
      readonly Options: readonly LabelledText[];
      readonly DefaultValue?: string;
    })
  | (FormItemBase & {
      readonly Type: 'Dropdown';
      readonly MultiSelect: false;
      readonly Options: readonly LabelledText[];
      /** A list, also for one choice. */
      readonly DefaultValue?: readonly string[];
    });
