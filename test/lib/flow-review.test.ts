import { App, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import type { Block, Flow } from '../../contact-flows/language/flow.ts';
import { renderings } from '../../contact-flows/language/renderings.ts';
import { modules } from '../../contact-flows/modules/index.ts';
import { FlowSet } from '../../lib/constructs/flow-set.ts';
import { reviewFlows } from '../../lib/flow-review.ts';
import { readSettings } from '../../lib/settings.ts';
import { createApp } from '../../lib/synth.ts';
import { settings } from '../../parloir.settings.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { emptyBundles } from './support/assembly.ts';

const newFolder = () => temporaryFolder('parloir-review');
const hangUp: Block = { Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
const say = (text: string, next: string): Block => ({
  Type: 'MessageParticipant',
  Parameters: { Text: text },
  Transitions: { NextAction: next, Errors: [{ ErrorType: 'NoMatchingError', NextAction: next }] },
});
const flow = (blocks: Readonly<Record<string, Block>>): Flow => ({
  name: 'planted',
  type: 'CONTACT_FLOW',
  description: 'planted',
  spoken: 'once',
  start: Object.keys(blocks)[0] ?? '',
  blocks,
});
const stackWith = (planted: Flow): Stack => {
  const stack = new Stack(new App(), 'Stack');
  new FlowSet(stack, 'Flows', {
    instanceArn: 'arn:aws:connect:eu-central-1:111122223333:instance/centre',
    flows: { [planted.name]: planted },
    modules: {},
    bot: undefined,
    lambda: () => {
      throw new Error('the planted flows call no function');
    },
    resolve: () => 'resolved',
  }).createAll();
  return stack;
};

const warningsUnder = (root: IConstruct): readonly unknown[] =>
  root.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === 'aws:cdk:warning')
    .map(({ data }) => data);

describe('a synth', () => {
  it('is refused when a caller would be stranded, with flow, block, rule and cure', () => {
    const stack = stackWith(flow({ end: hangUp }));

    expect(() => reviewFlows(stack)).toThrowError(
      /^the flows cannot be deployed: one thing is wrong\n {2}planted, block end: .+ \[nobody-stranded\]; .+$/,
    );
  });

  it('is refused when Amazon Connect would refuse the flow, each thing said once', () => {
    const stack = stackWith(flow({ bye: say('', 'lost'), end: hangUp }));
    const message = (() => {
      try {
        return String(reviewFlows(stack));
      } catch (error) {
        return String(error);
      }
    })();

    const lines = message.split('\n').slice(1);
    expect(lines.filter((line) => line.includes('planted, block bye'))).not.toEqual([]);
    expect(lines).toEqual([...new Set(lines)]);
  });

  it('prints what is only risky, and goes on', () => {
    const stack = stackWith(
      flow({ bye: say('Goodbye.', 'end'), end: hangUp, unused: say('Unused.', 'end') }),
    );

    reviewFlows(stack);

    expect(warningsUnder(stack)).toEqual([
      expect.stringMatching(/^planted, block unused: .*\[unreachable\]/),
    ]);
  });

  it('looks at the flows as they are deployed, with the words of the settings', () => {
    const { texts } = settings;
    const nobody = { ...texts, nl: { ...texts.nl, information: 'Bel $.Nummer.ons' } };
    const app = createApp(
      newFolder(),
      readSettings({ ...settings, texts: nobody }),
      new Date(),
      emptyBundles(),
      false,
    );

    reviewFlows(app);

    const spoken = ['main-menu-nl, block say-information', 'chat-welcome-nl, block closed'];
    expect(warningsUnder(app).map((warning) => String(warning).split(':')[0])).toEqual(
      expect.arrayContaining(spoken),
    );
    for (const warning of warningsUnder(app))
      expect(warning).toMatch(/^[a-z-]+-nl, block .*\$\.Nummer\.ons.*\[path-roots-in-texts\]/);
  });

  it('looks at the modules as they are deployed, though they stand in a nested stack', () => {
    const app = createApp(newFolder(), readSettings(settings), new Date(), emptyBundles(), false);

    const documents = app.node
      .findAll()
      .filter((construct) => construct instanceof FlowSet)
      .flatMap((set) => set.documents);

    expect(documents.filter(({ type }) => type === 'MODULE').map(({ name }) => name)).toEqual(
      expect.arrayContaining(
        Object.values(modules).flatMap((module) => renderings(module).map(({ name }) => name)),
      ),
    );
  });
});
