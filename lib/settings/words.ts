import type { core } from 'zod';

/** Why a value cannot stand there, in words of whoever writes settings. What the schema says in words of its own is left as it is. */
export const whyOf = (issue: core.$ZodIssue): string => {
  if (issue.input === undefined) return 'it is missing';
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int'
        ? 'it is no whole number'
        : `it is ${kindOf(issue.input)} where ${kinds[issue.expected] ?? issue.expected} belongs`;
    case 'too_small':
      return /^Too small/.test(issue.message) ? tooSmall(issue) : issue.message;
    case 'too_big':
      return /^Too big/.test(issue.message) ? tooBig(issue) : issue.message;
    case 'invalid_value':
      return `it is none of ${issue.values.map((value) => `'${String(value)}'`).join(', ')}`;
    case 'invalid_union':
      return issue.message
        .replace(/^Invalid discriminator value. Expected/, 'it is none of')
        .replace('Invalid input', 'it is none of those that can stand here');
    case 'invalid_format':
      return formats[issue.format] ?? issue.message;
    default:
      return issue.message;
  }
};

const kinds: Readonly<Record<string, string>> = {
  object: 'an object with fields',
  record: 'an object with fields',
  array: 'a list',
  string: 'text',
  number: 'a number',
};

const formats: Readonly<Record<string, string>> = {
  email: 'this is no e-mail address',
  date: 'this is no date such as 2027-12-24',
};

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : value === null ? 'null' : (kinds[typeof value] ?? typeof value);

const tooSmall = ({ origin, minimum }: core.$ZodIssueTooSmall): string =>
  origin === 'number' || origin === 'int' ? `it is less than ${minimum}` : 'it is empty';

const tooBig = ({ origin, maximum }: core.$ZodIssueTooBig): string => {
  if (origin === 'number' || origin === 'int') return `it is more than ${maximum}`;
  return origin === 'string'
    ? `it is longer than ${maximum} characters`
    : `it has more than ${maximum} entries`;
};
