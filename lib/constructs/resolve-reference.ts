import { Aws } from 'aws-cdk-lib';
import type { ResolvedReference } from '../../contact-flows/language/render.ts';
import { resolveVoice } from '../../contact-flows/language/voices.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Settings } from '../settings.ts';
import type { OpeningHours } from './hours.ts';
import type { Queues } from './queues.ts';

/**
 * What a flow's reference is in this deployment: an ARN of a queue or of hours, a voice, a text of the settings.
 *
 * @throws Error naming the cure when the reference cannot mean anything here.
 */
export const resolveReference = (
  reference: ResolvedReference,
  language: Language | undefined,
  {
    settings,
    hours,
    queues,
  }: { readonly settings: Settings; readonly hours: OpeningHours; readonly queues: Queues | undefined },
): string => {
  const spoken = (): Language => {
    if (!language)
      throw new Error(
        'this reference depends on the language, and the flow has none: name it with { in: … }',
      );
    return language;
  };
  const allQueues = (): Queues => {
    if (!queues)
      throw new Error(
        'a flow that a queue starts by itself (outbound whisper) cannot name a queue: neither could be created first',
      );
    return queues;
  };
  switch (reference.ref) {
    case 'queue':
      return allQueues().arnFor(reference.team, spoken(), reference.kind);
    case 'hours':
      return hours.arn(settings.queues[settings.teams[reference.team][spoken()]]?.hours ?? 'default');
    // Theirs, not the account's: the same in every Region.
    case 'view':
      return `arn:${Aws.PARTITION}:connect:${Aws.REGION}:aws:view/${reference.name}:1`;
    case 'voice':
      return resolveVoice(reference, language, settings.voices);
    case 'setting-text':
      return settings.texts[spoken()][reference.name];
    default:
      throw new Error(`nothing resolves a reference to a ${reference.ref}`);
  }
};
