import { describe, expect, it } from 'vitest';
import { checkOutcome } from '../../../contact-flows/language/branch.ts';
import { type Block, defineFlow, type Flow } from '../../../contact-flows/language/flow.ts';
import { invokeLambda } from '../../../contact-flows/language/integrate.ts';
import { placeholderResolver } from '../../../contact-flows/language/placeholders.ts';
import type { Prompt } from '../../../contact-flows/language/prompt.ts';
import { renderFlow } from '../../../contact-flows/language/render.ts';
import { renderings } from '../../../contact-flows/language/renderings.ts';
import { setVoice } from '../../../contact-flows/language/set.ts';
import { endModule, hangUp } from '../../../contact-flows/language/terminate.ts';
import { answered } from '../../../contact-flows/language/text.ts';

const texts: Readonly<Record<string, Prompt>> = {
  welcome: { fr: 'Bonjour {name}.', nl: 'Goedendag {name}.', de: 'Guten Tag {name}.', en: 'Hello {name}.' },
};
const prompts = (name: string) => texts[name];
const says = (name: string, values: Readonly<Record<string, string>>, next: string) => ({
  Type: 'MessageParticipant',
  Parameters: { Text: { ref: 'prompt', name, with: values } as const },
  Transitions: { NextAction: next },
});

const greet: Flow = defineFlow('greet', {
  type: 'CONTACT_FLOW',
  description: 'Greets the caller by name.',
  spoken: 'each-language',
  start: 'look-up',
  blocks: {
    'look-up': invokeLambda('look-up-caller', {
      send: { customerNumber: 'none' },
      next: 'who',
      onError: 'end',
    }),
    who: checkOutcome('look-up-caller', {
      when: { known: 'greet', several: 'end', unknown: 'end', withheld: 'end' },
      otherwise: 'end',
    }),
    greet: says('welcome', { name: answered('look-up-caller', 'customerName') }, 'end') as Block<'end'>,
    end: hangUp(),
  },
});
const once = (blocks: Flow['blocks'], start: string, type: Flow['type'] = 'CONTACT_FLOW'): Flow => ({
  name: 'entry',
  type,
  description: 'Chooses the language.',
  spoken: 'once',
  start,
  blocks,
});
const resolve = placeholderResolver({ flows: [greet] });
const actionNamed = (document: ReturnType<typeof renderFlow>, label: string) =>
  document.Actions.find(({ Identifier }) => Identifier === label);

describe('a flow that is rendered', () => {
  it('has its labels as identifiers, and says what the prompt says in the language with the path in the place of the name', () => {
    const french = renderFlow(greet, { language: 'fr', resolve, prompts });

    expect(french.StartAction).toBe('look-up');
    expect(french.Actions.map(({ Identifier }) => Identifier)).toEqual(['look-up', 'who', 'greet', 'end']);
    expect(actionNamed(french, 'greet')?.Parameters?.['Text']).toBe('Bonjour $.External.customerName.');
  });

  it('holds no reference any more, at any depth', () => {
    const text = JSON.stringify(renderFlow(greet, { language: 'nl', resolve, prompts }));

    expect(text).not.toContain('"ref"');
    expect(text).toContain('arn:aws:lambda:eu-central-1:111122223333:function:look-up-caller');
  });

  it('gives every block a place of its own in the designer, always the same, with names in lower camel case', () => {
    const { Metadata } = renderFlow(greet, { language: 'de', resolve, prompts });

    const blocks = Metadata?.['ActionMetadata'] as Record<string, { position: { x: number; y: number } }>;
    const places = Object.values(blocks).map(({ position }) => `${position.x},${position.y}`);
    expect(new Set(places).size).toBe(4);
    expect(blocks).toMatchObject({ who: { isFriendlyName: true } });
    expect(Metadata).toMatchObject({ name: 'greet-de', entryPointPosition: { x: 40, y: 40 } });
    expect(renderFlow(greet, { language: 'de', resolve, prompts })).toEqual(
      renderFlow(greet, { language: 'de', resolve, prompts }),
    );
  });

  it('exists once a language when it speaks, and else once', () => {
    expect(renderings(greet).map(({ name }) => name)).toEqual([
      'greet-fr',
      'greet-nl',
      'greet-de',
      'greet-en',
    ]);
    expect(renderings(once({ end: hangUp() }, 'end'))).toEqual([{ name: 'entry', language: undefined }]);
  });

  it('has settings when it is a module, and only then', () => {
    const content = renderFlow(once({ back: endModule() }, 'back', 'MODULE'), { resolve, prompts });

    expect(content.Settings).toMatchObject({ InputParameters: [], OutputParameters: [] });
    expect(renderFlow(greet, { language: 'fr', resolve, prompts })).not.toHaveProperty('Settings');
  });

  it('refuses a prompt without a language, naming the flow, the block and the cure', () => {
    const flow = once(
      { hello: says('welcome', { name: '$.Attributes.customerName' }, 'end'), end: hangUp() },
      'hello',
    );

    expect(() => renderFlow(flow, { resolve, prompts })).toThrow(
      /flow "entry", block "hello".*welcome.*in: 'fr'/,
    );
  });

  it('takes the language that a block names in a flow that has none', () => {
    const flow = once({ voice: setVoice({ in: 'nl', next: 'end' }), end: hangUp() }, 'voice');

    expect(actionNamed(renderFlow(flow, { resolve, prompts }), 'voice')?.Parameters).toEqual({
      TextToSpeechVoice: 'Lisa',
      TextToSpeechEngine: 'Neural',
    });
  });

  it('refuses a reference to a flow that does not exist, and one to a spoken flow that names no language', () => {
    const to = (name: string): Flow =>
      once(
        {
          go: {
            Type: 'TransferToFlow',
            Parameters: { ContactFlowId: { ref: 'flow', name } },
            Transitions: { NextAction: 'end', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'end' }] },
          },
          end: hangUp(),
        },
        'go',
      );

    expect(() => renderFlow(to('nowhere'), { resolve, prompts })).toThrow(/no flow "nowhere"/);
    expect(() => renderFlow(to('greet'), { resolve, prompts })).toThrow(/"greet" exists once a language/);
  });
});
