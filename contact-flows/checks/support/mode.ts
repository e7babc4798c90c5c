export const modeOf = (name: string | undefined): string =>
  name === undefined || name === 'plain' ? '' : ` (${name})`;
