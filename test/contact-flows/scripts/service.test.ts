import { describe, expect, it } from 'vitest';
import { fileFields } from '../../../domain/script/file.ts';
import { languages } from '../../../domain/shared/language.ts';
import { call, type Played, scriptIn } from './a-call.ts';

const texts = ({ said, written }: Played) => [
  ...said,
  ...written.flatMap(({ subject, text }) => [subject, text]),
];

const ofService: Readonly<Record<string, Parameters<typeof call>[1]>> = {
  'complaint/1.yaml': { answers: { listen: { since: '' } } },
  'appointment/1.yaml': {},
  'survey/1.yaml': {},
  'information/1.yaml': { answers: { welcome: { answer: 'information' } } },
  'commercial-question/1.yaml': {},
  'commercial-question/2.yaml': {},
  'follow-up/1.yaml': {},
};
const nobodyKnown = Object.fromEntries(
  Object.entries(fileFields).flatMap(([name, { always }]) => (always ? [] : [[name, undefined]])),
);

describe.each(Object.entries(ofService))('%s', (file, ordinary) => {
  const script = scriptIn(file);

  it.each(languages)(
    'comes to a good end and leaves no gap in what is said and written, in %s',
    (language) => {
      const known = call(script, { ...ordinary, language });
      const unknown = call(script, { ...ordinary, language, file: nobodyKnown });

      for (const played of [known, unknown]) {
        expect(played.conversation.disposition?.code).not.toBe('unresolved');
        expect(texts(played).filter((text) => /[{}]|…| {2}|,,/.test(text))).toEqual([]);
      }
    },
  );

  it('keeps its steps short: four fields at most', () => {
    const long = Object.entries(script.steps).filter(
      ([, step]) => step.kind === 'ask' && step.fields.length > 4,
    );

    expect(long.map(([name]) => name)).toEqual([]);
  });
});
