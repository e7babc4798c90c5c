import { type DispositionCode, dispositions } from '../../domain/script/dispositions.ts';
import { stepFields } from '../../domain/script/screen.ts';
import type { ViewShown } from '../engine/participant.ts';

/** An answer to a view, as the page of an agent would send it. */
export interface GuideAnswer {
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface GuideInput {
  readonly Type?: unknown;
  readonly InputType?: unknown;
  readonly Name?: unknown;
  readonly Required?: unknown;
  readonly DefaultValue?: unknown;
  readonly Options?: readonly { readonly Value?: unknown }[];
}

interface Answering {
  /** The day before and the day after now, as a date field takes them. */
  readonly yesterday: string;
  readonly tomorrow: string;
  /** What the caller said they need: chosen where it is asked. */
  readonly need: string | undefined;
  /** How often this view has come back: then numbers and dates are others, and every field is filled. */
  readonly refused: number;
}

/**
 * What an ordinary agent answers: the first action of a customer's file, the first choice of a field, something plausible where something
 * must be typed; nobody objects, everybody agrees. The same view is answered the same, until it comes back with an error.
 */
export const guideAnswer = (
  { viewId, data, actions }: ViewShown,
  answering: Answering,
): GuideAnswer | undefined => {
  if (isDetail(viewId)) {
    const [actionName] = actionsOf({ viewId, data });
    return actionName === undefined ? undefined : { action: 'ActionSelected', data: { actionName } };
  }
  if (!actions.includes('Next')) return undefined;
  const fields = inputsOf(data).flatMap((input) => {
    // What was typed and refused comes back in its field.
    const kept = answering.refused > 0 && input.Options === undefined ? undefined : input.DefaultValue;
    const value = kept ?? filledIn(input, answering);
    return value === undefined ? [] : [[String(input.Name), value] as const];
  });
  return { action: 'Next', data: { FormData: Object.fromEntries(fields) } };
};

const isDetail = (viewId: string): boolean => /view\/detail(:|$)/.test(viewId);

/** The buttons under a customer's file; none on other views. */
export const actionsOf = ({ viewId, data }: Pick<ViewShown, 'viewId' | 'data'>): readonly unknown[] =>
  isDetail(viewId) && Array.isArray(data['Actions']) ? data['Actions'] : [];

/** The wrap-up form asks how the contact ended. */
export const asksForDisposition = ({ data }: ViewShown): boolean =>
  inputsOf(data).some(({ Name }) => Name === 'disposition');

export const isConfirmation = ({ viewId }: ViewShown): boolean => /view\/confirmation(:|$)/.test(viewId);

const inputsOf = ({ Sections }: ViewShown['data']): readonly GuideInput[] =>
  (Array.isArray(Sections) ? Sections : [])
    .filter(({ Type }: { readonly Type?: unknown }) => Type === 'FormSection')
    .flatMap(({ Items }: { readonly Items?: readonly GuideInput[] }) => Items ?? []);

const filledIn = (
  { Type, InputType, Name, Required, Options = [] }: GuideInput,
  { yesterday, tomorrow, need, refused }: Answering,
): unknown => {
  if (Name === stepFields.objection) return undefined;
  const values = Options.map(({ Value }) => Value);
  if (values.length > 0) {
    const known = values.find((value) => value === need);
    const value = Name === 'disposition' ? values.find(isGood) : (known ?? values[0]);
    return Type === 'Dropdown' ? [value] : value;
  }
  // Where the customer may object instead, nothing is marked as required.
  if (Required !== true && refused === 0) return undefined;
  if (Type === 'DatePicker') return refused === 0 ? tomorrow : yesterday;
  switch (InputType) {
    case 'number':
      return refused === 0 ? '5' : '1';
    case 'tel':
      return '+32470000001';
    case 'email':
      return 'customer@example.com';
    default:
      return 'OK';
  }
};

const isGood = (value: unknown): boolean =>
  typeof value === 'string' &&
  Object.hasOwn(dispositions, value) &&
  dispositions[value as DispositionCode].good;
