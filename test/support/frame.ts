import type { Frame, LogLine } from '../../lambdas/shared/log.ts';

export interface RecordedFrame extends Frame {
  readonly lines: readonly LogLine[];
}

/** The frame around a handler, for tests: keeps the log lines; every look at the time costs one millisecond. */
export const recordedFrame = (): RecordedFrame => {
  const lines: LogLine[] = [];
  let milliseconds = 0;
  return {
    lines,
    log: (line) => {
      lines.push(line);
    },
    elapsed: () => {
      milliseconds += 1;
      return milliseconds;
    },
  };
};
