import { styleText } from 'node:util';
import type { CenterEvent } from '../events.ts';
import { type TranscriptLine, transcriptLine } from './line.ts';
import { wrapped } from './wrapped.ts';

export interface TranscriptOptions {
  /** Takes one printed line, without its end. */
  readonly write: (line: string) => void;
  /** The instant that is 0:00; default: the first event's. Epoch milliseconds. */
  readonly start?: number;
  /** The name that a person knows a deployed function by. */
  readonly functionNamed?: (deployed: string) => string;
  /** Columns of the reader's screen. Default 110. */
  readonly columns?: number;
  /** The caller's prompts are shown by `hears` when they begin, not by their event, which comes when they end. */
  readonly live?: boolean;
}

/** A call as a person reads it: flows as headings, attributes gathered, long texts wrapped. */
export interface Transcript {
  event(event: CenterEvent): void;
  /** The caller begins to hear this. */
  hears(text: string, at: number): void;
  /** Writes what is still gathered. */
  end(): void;
}

const colour: Readonly<Record<TranscriptLine['kind'], Parameters<typeof styleText>[0]>> = {
  said: 'bold',
  pressed: 'cyan',
  function: 'yellow',
  state: 'dim',
  problem: 'red',
};
/** Where texts begin, beside the time and who; on a screen narrower than `narrow` they begin below them instead. */
const margin = 32;
const narrow = 72;
const narrowMargin = 8;

export const createTranscript = (options: TranscriptOptions): Transcript => {
  const { write, functionNamed, live = false } = options;
  const columns = options.columns ?? 110;
  const below = columns < narrow;
  const indent = below ? narrowMargin : margin;
  const width = Math.max(24, columns - indent);
  let { start } = options;
  let flow: string | undefined;
  let attributes: { readonly at: number; readonly texts: string[] } | undefined;
  const known = new Set<string>();

  const print = ({ at, what, text, kind }: TranscriptLine): void => {
    start ??= at;
    // A flow in which nothing is said or done is not worth a heading: the disconnect flow of a caller who has left.
    if (flow !== undefined) write(styleText('dim', `        — ${flow}`));
    flow = undefined;
    const lines = wrapped(text, width);
    const seconds = Math.max(0, Math.floor((at - start) / 1000));
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    const head = `${time.padStart(6)}  ${what}`;
    const [beside = '', ...rest] = below ? ['', ...lines] : lines;
    write(styleText(colour[kind], `${head.padEnd(margin - 1)} ${beside}`.trimEnd()));
    for (const more of rest) write(styleText(colour[kind], `${' '.repeat(indent)}${more}`));
  };
  const flush = (): void => {
    if (attributes !== undefined) {
      const { at, texts } = attributes;
      attributes = undefined;
      print({ at, kind: 'state', what: 'attributes', text: texts.join(', ') });
    }
  };
  /** `none` says nothing until something else was known. */
  const isNews = (name: string, value: string): boolean => {
    if (value === 'none' && !known.has(name)) return false;
    known.add(name);
    return true;
  };
  return {
    event: (event) => {
      if (event.type === 'flow-started') {
        flush();
        flow = event.flow;
        return;
      }
      if (event.type === 'attribute-set') {
        if (!isNews(event.name, event.value)) return;
        attributes ??= { at: event.at, texts: [] };
        attributes.texts.push(`${event.name} = ${event.value}`);
        return;
      }
      if (live && event.type === 'prompt-heard' && event.who === 'customer') return;
      const line = transcriptLine(event, functionNamed);
      if (line === undefined) return;
      flush();
      if (event.type === 'disconnected') flow = undefined;
      print(line);
    },
    hears: (text, at) => {
      flush();
      print({ at, kind: 'said', what: 'caller hears', text });
    },
    end: flush,
  };
};
