/** One thing that is wrong, as advice: where, why, what to write instead. */
export interface Advice {
  readonly path: string;
  readonly why: string;
  readonly cure: string;
}

/** Its message is read by operators, who have it in French too. */
export class InvalidSettings extends Error {
  readonly advice: readonly Advice[];

  constructor(advice: readonly Advice[]) {
    const several = advice.length > 1;
    super(
      [
        `the settings cannot be deployed: ${several ? `${advice.length} fields are` : 'one field is'} wrong`,
        `(les réglages ne peuvent pas être déployés : ${several ? `${advice.length} champs sont incorrects` : 'un champ est incorrect'} ; chaque ligne : champ, raison, remède)`,
        ...advice.map(({ path, why, cure }) => `  ${path}: ${why}; ${cure}`),
      ].join('\n'),
    );
    this.name = 'InvalidSettings';
    this.advice = advice;
  }
}
