import type { Flow } from './flow.ts';
import type { Resolve } from './render.ts';
import { renderingOf } from './renderings.ts';
import { defaultVoices, resolveVoice, type Voices } from './voices.ts';

const account = '111122223333';
const region = 'eu-central-1';
const instance = `arn:aws:connect:${region}:${account}:instance/00000000-0000-4000-8000-000000000000`;

/**
 * Readable names in the shape of real ARNs, always the same, for checks and tests without an account.
 *
 * @throws Error when a flow or module is not in `flows`, or speaks and no language is known.
 */
export const placeholderResolver =
  ({
    flows,
    voices = defaultVoices,
  }: {
    readonly flows: readonly Flow[];
    readonly voices?: Voices;
  }): Resolve =>
  (reference, language) => {
    switch (reference.ref) {
      case 'lambda':
        return `arn:aws:lambda:${region}:${account}:function:${reference.name}`;
      case 'flow':
        return `${instance}/contact-flow/${nameOf(flows, reference, language)}`;
      case 'module':
        return `${instance}/flow-module/${nameOf(flows, reference, language)}`;
      case 'queue':
        return `${instance}/queue/${[reference.team, reference.kind, language].filter(Boolean).join('-')}`;
      case 'hours':
        return `${instance}/operating-hours/${reference.team}`;
      case 'lex-bot':
        return `arn:aws:lex:${region}:${account}:bot-alias/PLACEHOLDR/TSTALIASID`;
      case 'view':
        return `arn:aws:connect:${region}:aws:view/${reference.name}:1`;
      case 'voice':
        return resolveVoice(reference, language, voices);
      case 'setting-text':
        return reference.name === 'companyName' ? 'Parloir' : `(${reference.name})`;
    }
  };

const nameOf = (
  flows: readonly Flow[],
  { ref, name }: { readonly ref: 'flow' | 'module'; readonly name: string },
  language: Parameters<Resolve>[1],
): string => {
  const target = flows.find((flow) => flow.name === name && (flow.type === 'MODULE') === (ref === 'module'));
  if (!target)
    throw new Error(
      `there is no ${ref} "${name}": add its file and its line in the index, or correct the name`,
    );
  return renderingOf(target, language).name;
};
