import { useId } from 'preact/hooks';

/** Says why a command was not taken. Always there, so that a screen reader hears what appears in it. */
export const Refusal = ({ why }: { readonly why: string | undefined }) => (
  <p class="refusal" role="alert">
    {why}
  </p>
);

/** A labelled field with its hint. */
export const useFieldIds = (): { readonly field: string; readonly hint: string } => {
  const id = useId();
  return { field: `${id}-field`, hint: `${id}-hint` };
};
