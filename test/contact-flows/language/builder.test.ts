import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../contact-flows/checks/index.ts';
import { flows } from '../../../contact-flows/flows/index.ts';
import { distribute } from '../../../contact-flows/language/branch/distribute.ts';
import { catalogue } from '../../../contact-flows/language/catalogue/index.ts';
import { retiredTypes } from '../../../contact-flows/language/catalogue/retired.ts';
import type { Flow } from '../../../contact-flows/language/flow.ts';
import { parseFlow, readFlow } from '../../../contact-flows/language/parse.ts';
import { placeholderResolver } from '../../../contact-flows/language/placeholders.ts';
import { renderFlow } from '../../../contact-flows/language/render.ts';
import { modules } from '../../../contact-flows/modules/index.ts';
import { everyBlock, type MadeBlock } from './every-block/index.ts';

const resolve = placeholderResolver({ flows: [...Object.values(flows), ...Object.values(modules)] });
const render = (flow: Flow) => renderFlow(flow, { language: 'fr', resolve });

/** A flow of these blocks, whose arrows lead to one another as `targets` says. */
const flowOf = (blocks: readonly MadeBlock[], targets: readonly number[]): Flow => {
  const labels = blocks.map(({ name }, index) => `${index} ${name.replaceAll(',', '')}`);
  return {
    name: 'any',
    type: blocks[0]?.type ?? 'CONTACT_FLOW',
    description: 'Any flow.',
    spoken: 'each-language',
    start: labels[0] ?? '',
    blocks: Object.fromEntries(
      blocks.map(({ make }, index) => [
        labels[index],
        make((arrow) => labels[(targets[(index + arrow) % targets.length] ?? 0) % labels.length] ?? ''),
      ]),
    ),
  };
};
const inbound = everyBlock.filter(({ type }) => type === 'CONTACT_FLOW');
const anyFlow = fc
  .tuple(
    fc.array(fc.constantFrom(...inbound), { minLength: 1, maxLength: 20 }),
    fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 20 }),
  )
  .map(([blocks, targets]) => flowOf(blocks, targets));

describe('the blocks of the builder', () => {
  it.each(everyBlock)('$name is what Connect takes', (made) => {
    const flow = flowOf(
      [
        made,
        {
          name: 'end',
          type: made.type,
          make: () => ({ Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }),
        },
      ],
      [1],
    );

    const errors = checkDocument(render(flow), { name: made.name, type: made.type }).filter(
      ({ severity, block }) => severity === 'error' && block !== '1 end',
    );
    expect(errors).toEqual([]);
  });

  it('are there for every action type whose JSON is established, but those of a service that has ended', () => {
    const made = new Set(everyBlock.map(({ make }) => make(() => 'x').Type));

    expect([...catalogue.keys()].filter((type) => !made.has(type) && !retiredTypes.includes(type))).toEqual(
      [],
    );
  });

  it('make flows that survive the way through JSON unchanged, however they are put together', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const document = render(flow);

        expect(parseFlow(JSON.stringify(document))).toMatchObject({ ok: true, value: { document } });
        expect(readFlow({ ContactFlow: { Content: JSON.stringify(document) } })).toMatchObject({
          ok: true,
          value: { document },
        });
      }),
    );
  });

  it('make flows without an error, however they are put together', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const errors = checkDocument(render(flow), { name: 'any', type: flow.type }).filter(
          ({ severity }) => severity === 'error',
        );

        expect(errors).toEqual([]);
      }),
    );
  });
});

describe('distribution by percentage', () => {
  it('writes thresholds that are one more than the percentages so far', () => {
    const block = distribute(
      [
        { percent: 3, next: 'a' },
        { percent: 6, next: 'b' },
        { percent: 8, next: 'c' },
      ],
      { rest: 'd' },
    );

    expect(block.Transitions.Conditions?.map(({ Condition }) => Condition.Operands[0])).toEqual([
      '4',
      '10',
      '18',
    ]);
  });

  it('refuses shares that leave nothing for the rest', () => {
    expect(() => distribute([{ percent: 100, next: 'a' }], { rest: 'b' })).toThrow(
      /leave something for the rest/,
    );
  });
});
