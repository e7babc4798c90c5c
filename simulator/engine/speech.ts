const charactersPerSecond = 15;
const shortestMilliseconds = 600;

/**
 * How long a text takes to say: about 150 words a minute, which is 15 characters a second with the spaces, in French, Dutch, German and
 * English alike; at least 0.6 s, so that a loop of prompts always lets time pass.
 */
export const speakingMilliseconds = (text: string): number =>
  Math.max(shortestMilliseconds, Math.round((text.length / charactersPerSecond) * 1000));

/** The length of an audio file is not in any definition; every recording lasts this long. */
export const recordingMilliseconds = 5000;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of an SSML document: tags taken out, entities read, blanks joined. */
export const wordsOfSsml = (ssml: string): string =>
  ssml
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();

/** The pauses that SSML asks for by time: `<break time="500ms"/>`, `<break time="2s"/>`. */
export const breakMilliseconds = (ssml: string): number => {
  let total = 0;
  for (const [, amount, unit] of ssml.matchAll(/<break\s[^>]*time=["'](\d+(?:\.\d+)?)(ms|s)["']/g)) {
    total += Number(amount) * (unit === 's' ? 1000 : 1);
  }
  return total;
};
