/** What is wrong with a script, where, why it matters, and what would cure it. */
export interface Finding {
  readonly file: string;
  /** 1 for the first; where in the file it is, when that is known. */
  readonly line?: number | undefined;
  /** The step, when one is the matter. */
  readonly step?: string | undefined;
  readonly rule: string;
  /** `error`: it is not deployed. `warning`: it works and is doubtful. */
  readonly severity: 'error' | 'warning';
  readonly why: string;
  readonly cure: string;
}

/** Findings as a person reads them, a file after the other. */
export const printed = (findings: readonly Finding[]): string =>
  [...Map.groupBy(findings, ({ file }) => file)]
    .map(([file, its]) =>
      [
        file,
        ...its.flatMap(({ severity, line, step, rule, why, cure }) => [
          `  ${severity.padEnd(7)} ${line === undefined ? '' : `line ${line}, `}${step === undefined ? '' : `step ${step}: `}${why}  [${rule}]`,
          `          → ${cure}`,
        ]),
      ].join('\n'),
    )
    .join('\n\n');
