const maximumBytes = 32 * 1024;

export type Answer =
  | { readonly ok: true; readonly external: unknown }
  | { readonly ok: false; readonly reason: string };

const refused = (reason: string): Answer => ({ ok: false, reason });

/**
 * What a function's answer puts under `$.External`: a flat map of strings (STRING_MAP) or any JSON (JSON), at most 32 KB of UTF-8.
 *
 * Not established: which of the two holds when the block names none; STRING_MAP, the stricter one, here.
 */
export const readAnswer = (payload: unknown, responseType: unknown): Answer => {
  const text = JSON.stringify(payload);
  if (text === undefined) return refused('it answered nothing');
  if (text.length * 3 > maximumBytes && Buffer.byteLength(text) > maximumBytes) {
    return refused(`its answer is larger than ${maximumBytes} bytes`);
  }
  if (responseType === 'JSON') return { ok: true, external: payload };
  if (payload === null || typeof payload !== 'object' || Array.isArray(payload)) {
    return refused('its answer is no map of strings');
  }
  for (const [key, value] of Object.entries(payload)) {
    if (value !== undefined && typeof value !== 'string') {
      return refused(`"${key}" in its answer is no string, as STRING_MAP requires`);
    }
  }
  return { ok: true, external: payload };
};
