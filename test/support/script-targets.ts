import type { Next, Script, Step } from '../../domain/script/document.ts';

/** What a script has, by the names that a walk through it reports. */
export interface Targets {
  readonly steps: readonly string[];
  readonly ways: readonly string[];
  readonly objections: readonly string[];
}

export const targetsOf = (script: Script): Targets => ({
  steps: Object.keys(script.steps),
  ways: waysOf(script),
  objections: objectionsOf(script),
});

const waysOf = (script: Script): readonly string[] =>
  Object.entries(script.steps).flatMap(([name, step]) =>
    [...new Set(leavesFor(step))].map((to) => `${name} → ${to}`),
  );

const leavesFor = (step: Step): readonly string[] => [
  ...ownTargets(step),
  ...(step.atMost === undefined ? [] : [step.atMost.then]),
];

const ownTargets = (step: Step): readonly string[] => {
  switch (step.kind) {
    case 'say':
    case 'ask':
      return toOf(step.next);
    case 'offer':
      return [step.accepted, step.refused, step.otherwise];
    case 'verify':
    case 'agreement':
      return [step.yes, step.no];
    case 'book':
      return [step.booked, step.none];
    case 'log':
      return [step.logged, step.otherwise];
    case 'refer':
      return [step.referred, step.nobody];
    case 'detect-need':
      return Object.values(step.needs).flatMap((leads) => ('to' in leads ? [leads.to] : []));
    case 'close':
      return ['over'];
  }
};
const toOf = (next: Next): readonly string[] =>
  typeof next === 'string' ? [next] : next.map(({ to }) => to);

const objectionsOf = ({ objections = {} }: Script): readonly string[] =>
  Object.entries(objections).flatMap(([name, { answers }]) => [
    `${name}: raised`,
    `${name}: persists`,
    `${name}: too often`,
    ...Object.keys(answers).map((answer) => `${name}: overcome by ${answer}`),
  ]);
