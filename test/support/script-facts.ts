import type { ConsentState } from '../../domain/customer/model.ts';
import type { Condition, Scalar, Script, Step } from '../../domain/script/document.ts';
import { type CustomerFile, type FileField, fileFields } from '../../domain/script/file.ts';
import { aFile } from '../domain/script/a-script.ts';

/** What a script compares answers and file fields with; `known` alone compares with nothing. */
export interface Compared {
  readonly answers: ReadonlyMap<string, ReadonlySet<Scalar>>;
  readonly file: ReadonlyMap<FileField, ReadonlySet<Scalar>>;
}

export const comparedIn = (script: Script): Compared => {
  const answers = new Map<string, Set<Scalar>>();
  const file = new Map<FileField, Set<Scalar>>();
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit);
    else if ('any' in condition) condition.any.forEach(visit);
    else if ('not' in condition) visit(condition.not);
    else if ('answer' in condition) add(answers, condition.answer, condition);
    else if ('file' in condition) add(file, condition.file, condition);
  };
  for (const rule of Object.values(script.rules ?? {})) visit(rule);
  for (const step of Object.values(script.steps)) conditionsOf(step).forEach(visit);
  return { answers, file };
};

const conditionsOf = (step: Step): readonly Condition[] => {
  if (step.kind === 'offer') return [step.eligible];
  if (step.kind !== 'say' && step.kind !== 'ask') return [];
  return typeof step.next === 'string' ? [] : step.next.flatMap(({ when }) => when ?? []);
};

const add = <Name>(all: Map<Name, Set<Scalar>>, name: Name, condition: Condition): void => {
  const values = all.get(name) ?? new Set<Scalar>();
  all.set(name, values);
  if ('is' in condition) for (const value of [condition.is].flat()) values.add(value as Scalar);
  for (const bound of [
    ...('atLeast' in condition ? [condition.atLeast] : []),
    ...('atMost' in condition ? [condition.atMost] : []),
  ]) {
    for (const value of [bound - 1, bound, bound + 1]) values.add(value);
  }
};

const consents: readonly ConsentState[] = ['granted', 'refused', 'none'];
const filesAtMost = 200;

/**
 * A customer file for every combination of what the script tells apart: each consent, each value it compares with and another one, and none at
 * all. Marketing is always among them: it decides on offers.
 */
export const fileVariations = ({ file }: Compared): readonly CustomerFile[] => {
  const names = [...new Set<FileField>(['marketing', ...file.keys()])];
  const combinations = names.reduce<readonly Partial<CustomerFile>[]>(
    (before, name) =>
      before
        .flatMap((some) =>
          valuesOf(name, file.get(name) ?? new Set()).map((value) => ({ ...some, [name]: value })),
        )
        .slice(0, filesAtMost),
    [{}],
  );
  return combinations.map((some) => aFile(some));
};

const valuesOf = (name: FileField, compared: ReadonlySet<Scalar>): readonly (Scalar | undefined)[] => {
  const { type, always } = fileFields[name];
  if (type === 'consent') return consents;
  const other = type === 'number' ? [0, 1] : ['something'];
  return [...new Set([...(always ? [] : [undefined]), ...compared, ...other])];
};
