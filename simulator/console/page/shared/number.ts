/** A number as people type it, in E.164; undefined when it is none: it needs its country code. */
export const typedNumber = (text: string): string | undefined => {
  const bare = text.replace(/[\s./()-]/g, '').replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(bare) ? bare : undefined;
};
