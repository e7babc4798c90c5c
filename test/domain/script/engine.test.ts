import { describe, expect, it } from 'vitest';
import type { Step } from '../../../domain/script/document.ts';
import { scriptEngine } from '../../../domain/script/engine.ts';
import { languages } from '../../../domain/shared/language.ts';
import { aConversation, after, aScript, aStage, begun, entering, glad, inAll, offer } from './a-script.ts';

const greet: Step = { kind: 'say', title: inAll('Greet'), say: inAll('Hello {customerName}.'), next: 'end' };

describe('the customer file', () => {
  it('comes first, and the script begins behind it', () => {
    const stage = aStage(aScript({ greet }));
    const conversation = aConversation({ script: { id: 'sample', version: '1-abcdef01' } });

    expect(scriptEngine.screen(stage, conversation)).toEqual({
      place: 'file',
      title: 'Customer file',
      say: [],
      fields: [],
      next: 'Start',
    });
    expect(after(stage, conversation, {})).toEqual(begun(stage));
  });
});

describe('a step that is said', () => {
  it('shows the words with the customer in them, and is entered when the agent goes on', () => {
    const stage = aStage(aScript({ greet }));

    const start = begun(stage);

    expect(scriptEngine.screen(stage, start)).toEqual({
      place: 'step:greet',
      title: 'Greet',
      say: ['Hello Ada Lovelace.'],
      fields: [],
      next: 'Next',
    });
    expect(after(stage, start, { nobody: 'asked' })).toEqual({
      ...start,
      place: { at: 'step', step: 'end' },
      visits: { greet: 1, end: 1 },
      entries: [
        {
          number: 1,
          at: entering.now,
          contactId: 'contact-1',
          script: { id: 'sample', version: '1-abcdef01' },
          step: 'greet',
          what: { kind: 'said' },
        },
      ],
    });
  });
});

describe('a bounded step', () => {
  it('is entered as often as it may be; then the conversation goes on elsewhere', () => {
    const verify: Step = {
      kind: 'verify',
      title: inAll('Check'),
      say: inAll('Is that right?'),
      yes: 'end',
      no: 'verify',
      atMost: { times: 2, then: 'glad' },
    };
    const stage = aStage(aScript({ verify, glad }));

    const twice = after(stage, begun(stage), { answer: 'no' });
    const enough = after(stage, twice, { answer: 'no' });

    expect(twice).toMatchObject({ place: { step: 'verify' }, visits: { verify: 2 } });
    expect(enough).toMatchObject({ place: { step: 'glad' }, visits: { verify: 2, glad: 1 } });
    expect(enough.entries.map(({ what }) => what)).toEqual([
      { kind: 'verified', right: false },
      { kind: 'verified', right: false },
    ]);
  });
});

describe('a script that is broken', () => {
  it('is a fault that names script and step', () => {
    const stage = aStage(aScript({ greet: { ...greet, next: 'nowhere' } }));
    const branching = aStage(aScript({ greet: { ...greet, next: [{ when: { any: [] }, to: 'end' }] } }));

    expect(() => after(stage, begun(stage), {})).toThrow('script sample has no step "nowhere"');
    expect(() => after(branching, begun(branching), {})).toThrow(
      'no branch of step "greet" of script sample holds',
    );
  });
});

describe('the words of the engine itself', () => {
  it.each(languages)('are there in %s', (language) => {
    const stage = aStage(aScript({ offer, glad }), { language });

    const screen = scriptEngine.screen(stage, begun(stage));

    expect([screen.next, screen.fields[0]?.options?.map(({ label }) => label)]).toEqual(
      {
        fr: ['Suivant', ['Accepte', 'Refuse']],
        nl: ['Volgende', ['Gaat erop in', 'Gaat er niet op in']],
        de: ['Weiter', ['Nimmt an', 'Lehnt ab']],
        en: ['Next', ['Accepts', 'Declines']],
      }[language],
    );
  });
});
