import { Fault } from '../../domain/shared/fault.ts';
import { withoutPersonalData } from './personal.ts';

/** One link in the chain of what went wrong, outermost first. */
export interface FaultTrace {
  readonly name: string;
  readonly code?: string | undefined;
  readonly retryable?: boolean | undefined;
  /** Only of our own faults, masked: what others throw quotes its input (a JSON error does) and is kept out. */
  readonly message?: string | undefined;
  readonly httpStatus?: number | undefined;
  /** Where it was thrown: function, file, line. */
  readonly at?: string | undefined;
}

const longestChain = 6;

/** The chain of causes of something thrown, without personal data. */
export const faultTrace = (thrown: unknown, event: unknown): readonly FaultTrace[] => {
  const links: FaultTrace[] = [];
  let link = thrown;
  while (link !== undefined && link !== null && links.length < longestChain) {
    links.push(traceOf(link, event));
    link = link instanceof Error ? link.cause : undefined;
  }
  return links;
};

const traceOf = (thrown: unknown, event: unknown): FaultTrace => {
  if (!(thrown instanceof Error)) return { name: `thrown ${typeof thrown}` };
  if (thrown instanceof Fault) {
    const { name, code, retryable, message } = thrown;
    return { name, code, retryable, message: withoutPersonalData(message, event), at: placeOf(thrown) };
  }
  return {
    name: nameOf(thrown),
    code: codeOf(thrown),
    httpStatus: httpStatusOf(thrown),
    at: placeOf(thrown),
  };
};

const word = /^[A-Za-z][\w.$:-]{0,80}$/;
const nameOf = (error: Error): string =>
  word.test(error.name) ? withoutPersonalData(error.name, undefined) : 'Error';

/** `ECONNREFUSED` and its like; anything that is no plain word is left out. */
const codeOf = (error: Error): string | undefined => {
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z_]{1,40}$/.test(code) ? code : undefined;
};

const httpStatusOf = (error: Error): number | undefined => {
  const metadata = '$metadata' in error ? error.$metadata : undefined;
  const status =
    typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
      ? metadata.httpStatusCode
      : undefined;
  return typeof status === 'number' ? status : undefined;
};

/** The first line of the stack that is a place; the lines before it repeat the message. */
const placeOf = (error: Error): string | undefined => {
  const place = /\n {4}at (?:.*[/\\(])?([^/\\\s()]+:\d+:\d+)\)?(?=\n|$)/.exec(
    (error.stack ?? '').slice(`${error.name}: ${error.message}`.length),
  );
  return place?.[1];
};
