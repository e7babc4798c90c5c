/** An outcome the caller can be told about: returned, typed, never thrown. */
export type Result<Value, Refusal extends { readonly code: string }> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

export const refuse = <const Refusal extends { readonly code: string }>(
  error: Refusal,
): { readonly ok: false; readonly error: Refusal } => ({ ok: false, error });
