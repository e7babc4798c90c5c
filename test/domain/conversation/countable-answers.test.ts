import { describe, expect, it } from 'vitest';
import { loadScripts } from '../../../contact-flows/scripts/index.ts';
import { countableAnswers } from '../../../domain/conversation/countable-answers.ts';
import type { Entry } from '../../../domain/conversation/model.ts';
import type { Script } from '../../../domain/script/document.ts';
import { recordOf } from '../../../domain/script/record.ts';

const survey = loadScripts().scripts.find(({ script }) => script.id === 'survey')?.script;
const ports = {
  scripts: { find: async (): Promise<Script | undefined> => survey, inUse: async () => [] },
};
const entry = (values: Record<string, string | number | boolean>): Entry => ({
  number: 3,
  at: new Date('2026-11-24T09:00:00Z'),
  contactId: 'contact-1',
  script: { id: 'survey', version: '1' },
  step: 'score',
  what: { kind: 'answers', values },
});

describe('answers to a survey', () => {
  it('are counted where something was chosen or a number was said, and never as they were typed', async () => {
    const answered = entry({ score: 9, disappointed: 'the invoice of Mrs Lambert' });

    const answers = await countableAnswers(ports, { campaign: 'satisfaction' }, [answered]);

    expect(answers).toEqual({ 3: { score: 9 } });
    expect(recordOf({ id: 'c', campaign: 'satisfaction' }, answered, answers[3])?.what).toEqual({
      kind: 'answers',
      values: { score: 9 },
    });
  });

  it('are not counted outside a campaign', async () => {
    const answered = entry({ score: 9 });

    expect(await countableAnswers(ports, { campaign: undefined }, [answered])).toEqual({});
    expect(recordOf({ id: 'c', campaign: undefined }, answered)).toBeUndefined();
  });
});
