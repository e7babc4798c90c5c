import { ok, type Result, refuse } from '../shared/result.ts';

/** How a text message travels: in how many parts, and what each character costs. */
export interface TextMessageParts {
  readonly parts: number;
  /** `gsm-7`: the alphabet that phones share. Anything else, an emoji or `ê`, makes the whole message `ucs-2`, in which less than half as much fits. */
  readonly encoding: 'gsm-7' | 'ucs-2';
}

/** What is written to customers as a text message is at most so many parts: nobody reads more, and each is paid for. */
export const mostParts = 4;

/** GSM 03.38 (3GPP TS 23.038): the basic alphabet, and what takes two characters of it. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extended = '^{}\\[~]|€\f';

/** Of one message alone, and of each part of a longer one, which carries its place. */
const sizes = { 'gsm-7': { alone: 160, part: 153 }, 'ucs-2': { alone: 70, part: 67 } } as const;

/**
 * Whether a text goes as a text message. It is never cut: a confirmation without its end confirms nothing. A character that takes two places,
 * or two UTF-16 units, is not split over two parts, so a part can stay a place short.
 */
export const textMessageParts = (
  text: string,
): Result<
  TextMessageParts,
  { readonly code: 'message.too-long'; readonly parts: number; readonly most: number }
> => {
  const characters = [...text];
  const encoding = characters.every((one) => basic.includes(one) || extended.includes(one))
    ? 'gsm-7'
    : 'ucs-2';
  const places = characters.map((one) =>
    encoding === 'ucs-2' ? one.length : extended.includes(one) ? 2 : 1,
  );
  const { alone, part } = sizes[encoding];
  const parts = places.reduce((sum, one) => sum + one, 0) <= alone ? 1 : partsOf(places, part);
  return parts <= mostParts
    ? ok({ parts, encoding })
    : refuse({ code: 'message.too-long', parts, most: mostParts });
};

const partsOf = (places: readonly number[], size: number): number => {
  let parts = 1;
  let used = 0;
  for (const one of places) {
    if (used + one > size) {
      parts += 1;
      used = 0;
    }
    used += one;
  }
  return parts;
};

/** The id of a written confirmation: of the agreement it confirms, so that a retry, a reload or a second agent queues the same message. */
export const confirmationId = (conversationId: string, entryNumber: number): string =>
  `${conversationId}-agreement-${entryNumber}`;
