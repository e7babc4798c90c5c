import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FlowDocument, FlowType } from '../../../contact-flows/language/document.ts';
import type { Channel, FlowDefinition } from '../../../simulator/center/definition.ts';
import { actions } from '../../../simulator/engine/actions/index.ts';
import type { Deed } from './support/caller.ts';
import { type Journey, journey } from './support/journey.ts';

/**
 * Real flows of other people, exported from the service: the folder in FLOW_CORPUS. Each runs from its first block with three kinds of
 * caller, with functions, queues and flows that are there and that are not.
 */
const corpus = process.env['FLOW_CORPUS'];

const files = corpus
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json') && !name.split(sep).includes('legacy'))
      .sort()
  : [];

const documentOf = (file: string): FlowDocument => JSON.parse(readFileSync(join(corpus ?? '', file), 'utf8'));

/** What the flow was made for, as far as its blocks tell. */
const typeOf = (document: FlowDocument): FlowType => {
  const has = (type: string) => document.Actions.some(({ Type }) => Type === type);
  if (has('EndFlowModuleExecution') || document.Settings) return 'MODULE';
  return has('MessageParticipantIteratively') ? 'CUSTOMER_QUEUE' : 'CONTACT_FLOW';
};

const flowOf = (file: string): FlowDefinition => {
  const content = documentOf(file);
  return { arn: file, name: file, type: typeOf(content), content };
};

const target: FlowDefinition = {
  arn: 'target',
  name: 'target',
  type: 'CONTACT_FLOW',
  content: {
    Version: '2019-10-30',
    StartAction: 'end',
    Actions: [{ Identifier: 'end', Type: 'DisconnectParticipant', Transitions: {} }],
  },
};

interface Caller {
  readonly name: string;
  readonly channel: Channel;
  readonly deeds: readonly Deed[];
  readonly centreIsThere: boolean;
}

const callers: readonly Caller[] = [
  {
    name: 'a caller who always presses 1 in a centre that answers',
    channel: 'VOICE',
    deeds: Array(500).fill({ press: '1' }),
    centreIsThere: true,
  },
  {
    name: 'a silent caller in a centre where nothing answers',
    channel: 'VOICE',
    deeds: [],
    centreIsThere: false,
  },
  {
    name: 'a chat that answers each view and question',
    channel: 'CHAT',
    deeds: Array.from({ length: 500 }, (_, index) => (index % 2 ? { say: 'yes' } : { choose: 'Next' })),
    centreIsThere: true,
  },
];

/** An hour of virtual time, then the caller hangs up: queue flows go on for ever. */
const run = (file: string, caller: Caller): Promise<Journey> =>
  journey(flowOf(file), {
    caller: caller.deeds,
    contact: { channel: caller.channel, targetQueue: { kind: 'queue', arn: 'sales' } },
    before: (participant) => participant.hangUpAfter(3_600_000),
    overrides: caller.centreIsThere
      ? {
          flow: () => target,
          invokeFunction: async () => ({ ok: true, payload: { result: 'ok' }, realMilliseconds: 1 }),
          findQueue: (id) => ({ arn: id, name: 'Anything' }),
          recognise: async () => ({ intent: 'FallbackIntent', slots: {} }),
        }
      : {},
  });

const requireCorpus = it.skipIf(corpus === undefined && process.env['CI'] === undefined);

describe.each(callers)('every flow of the corpus, with $name', (caller) => {
  requireCorpus(
    'comes to an end; whatever goes wrong is named (skipped when FLOW_CORPUS names no folder)',
    async () => {
      expect(files.length).toBeGreaterThan(100);
      const blocks = new Set<string>();

      for (const file of files) {
        const call = await run(file, caller);
        const problems = call.of('problem');

        expect(call.end, file).toBeDefined();
        if (call.end.end === 'failed') expect(problems.at(-1)?.message, file).toBe(call.end.message);
        for (const problem of problems) expect(problem.block, `${file}: ${problem.message}`).toBeTruthy();
        for (const { action } of call.of('arrow-followed')) blocks.add(action);
      }

      expect(blocks.size).toBeGreaterThan(15);
    },
  );
});

describe('the block types of the corpus', () => {
  requireCorpus('are all known to the engine', () => {
    const types = new Set(files.flatMap((file) => documentOf(file).Actions.map(({ Type }) => Type)));

    expect([...types].filter((type) => !Object.hasOwn(actions, type))).toEqual([]);
  });
});

describe('a walk through every block of the corpus', () => {
  requireCorpus('starting at each block in turn, ends without an exception', async () => {
    let walked = 0;
    for (const file of files) {
      const flow = flowOf(file);
      for (const { Identifier } of flow.content.Actions) {
        const from = { ...flow, content: { ...flow.content, StartAction: Identifier } };
        const call = await journey(from, {
          contact: { channel: walked % 2 ? 'VOICE' : 'TASK' },
          alone: walked % 2 === 0,
          options: { stepLimit: 60 },
          before: (participant) => participant.hangUpAfter(60_000),
        });
        expect(call.end, `${file} ${Identifier}`).toBeDefined();
        walked += 1;
      }
    }

    expect(walked).toBeGreaterThan(1300);
  });
});
