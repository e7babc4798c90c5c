import { describe, expect, it } from 'vitest';
import type { GuidePorts } from '../../../domain/conversation/guide.ts';
import { Fault } from '../../../domain/shared/fault.ts';
import { ConversationTooLongFault } from '../../../lambdas/adapters/dynamo-conversation-items.ts';
import { createHandler } from '../../../lambdas/next-guide-step/handler.ts';
import { bytesOf } from '../../../lambdas/shared/views/fit.ts';
import { viewWords } from '../../../lambdas/shared/views/words.ts';
import { aFlowEvent } from '../../support/flow-event.ts';
import { recordedFrame } from '../../support/frame.ts';
import { conversationId, guideWorld } from '../../support/guide.ts';
import { everyWork } from '../../support/guide-scripts.ts';
import { strange } from '../../support/guide-views.ts';

class Down extends Fault {
  readonly code = 'test.down';
  readonly retryable = true;
}
const down = async (): Promise<never> => {
  throw new Down('the table does not answer');
};

const attributes = {
  language: 'en',
  direction: 'inbound',
  need: 'complaint',
  customerId: 'customer-1',
  campaign: 'none',
};
const anEvent = (parameters: object, more: object = {}) => {
  const event = aFlowEvent({
    contactId: 'guide-1',
    callerNumber: null,
    channel: 'CHAT',
    attributes,
    parameters: {
      phase: 'talk',
      conversationId,
      scriptId: everyWork.id,
      scriptVersion: everyWork.version,
      action: 'open',
      submitted: 'none',
      shown: 'none',
      ...parameters,
    },
  });
  Object.assign(event.Details.ContactData, { RelatedContactId: 'contact-1', ...more });
  return event;
};
type Answer = { readonly outcome: string; readonly view: Record<string, unknown>; readonly token: string };

const started = async (change: (ports: GuidePorts) => GuidePorts = (ports) => ports) => {
  const world = await guideWorld();
  const frame = recordedFrame();
  const ask = async (parameters: object): Promise<Answer> =>
    (await createHandler(world.ports, frame)(anEvent(parameters))) as unknown as Answer;
  const file = await ask({});
  const first = await ask({ action: 'ActionSelected', submitted: { actionName: 'Every work' }, shown: file });
  return { world, frame, ask, file, first, broken: createHandler(change(world.ports), frame) };
};

describe('next-guide-step', () => {
  it('answers the file, then a form, then the next one, as the views want them', async () => {
    const { ask, file, first, world } = await started();

    const second = await ask({
      action: 'Next',
      submitted: { FormData: { topic: ['delivery'] } },
      shown: first,
    });

    expect(file).toMatchObject({ outcome: 'detail', view: { Actions: ['Every work'] } });
    expect(first).toMatchObject({ outcome: 'form', view: { Heading: 'Welcome', ErrorText: '' } });
    expect(second).toMatchObject({ outcome: 'form', view: { Heading: 'Need' } });
    expect((await world.conversation()).entries).toMatchObject([{ contactId: 'contact-1', step: 'welcome' }]);
  });

  it('reads what Connect may send as JSON texts', async () => {
    const { ask, first } = await started();

    const second = await ask({
      action: 'Next',
      submitted: JSON.stringify({ FormData: { topic: ['delivery'] } }),
      shown: JSON.stringify(first),
    });

    expect(second).toMatchObject({ view: { Heading: 'Need' } });
  });

  it('stores strange words as they are, and shows them so', async () => {
    const { ask, first, world } = await started();

    await ask({
      action: 'Next',
      submitted: { FormData: { topic: ['delivery'], story: strange } },
      shown: first,
    });

    expect((await world.conversation()).answers['story']?.value).toBe(strange);
  });

  it('gives the same view back, filled, when a store is down, and logs the fault without what was typed', async () => {
    const { broken, first, frame, world } = await started((ports) => ({
      ...ports,
      conversations: { ...ports.conversations, save: down },
    }));
    const submitted = { FormData: { topic: ['delivery'], story: strange } };

    const again = await broken(anEvent({ action: 'Next', submitted, shown: first }));

    expect(again).toMatchObject({
      outcome: 'form',
      token: first.token,
      view: { Heading: 'Welcome', ErrorText: expect.stringMatching(/still here/) },
    });
    expect(JSON.stringify(again)).toContain(JSON.stringify(strange).slice(1, -1));
    expect(frame.lines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        outcome: 'fault',
        faults: [expect.objectContaining({ code: 'test.down' })],
      }),
    );
    expect(JSON.stringify(frame.lines)).not.toContain('alert(1)');
    expect((await world.conversation()).entries).toEqual([]);
  });

  it('does not ask for another try where none can help, as when a conversation has grown too long', async () => {
    const { broken, first } = await started((ports) => ({
      ...ports,
      conversations: {
        ...ports.conversations,
        save: () => Promise.reject(new ConversationTooLongFault('it would take 351 KB')),
      },
    }));
    const event = anEvent({ action: 'Next', submitted: { FormData: { topic: ['delivery'] } }, shown: first });
    const error = { ErrorText: viewWords.en.notSavable };

    expect(await broken(event)).toMatchObject({ outcome: 'form', view: error });
  });

  it('stays at the form when more was typed than can wait while the agent looks at the file', async () => {
    const { ask, first, world } = await started();
    const submitted = { FormData: { topic: ['delivery'], story: 'é'.repeat(9_000) } };
    const tooMuch = { FormData: { topic: ['delivery'], story: 'é'.repeat(20_000) } };

    const file = await ask({ action: 'Back', submitted, shown: first });
    const stays = await ask({ action: 'Back', submitted: tooMuch, shown: first });

    expect(file.outcome).toBe('detail');
    expect(stays).toMatchObject({ outcome: 'form', token: first.token });
    expect(stays.view['ErrorText']).toContain(viewWords.en.shortenFirst);
    for (const answer of [file, stays]) expect(bytesOf(answer)).toBeLessThanOrEqual(32 * 1024);
    expect((await world.conversation()).entries).toEqual([]);
  });

  it('fails when nobody knows what was shown, so that the flow tries again', async () => {
    const { broken } = await started((ports) => ({
      ...ports,
      conversations: { ...ports.conversations, find: down },
    }));

    await expect(broken(anEvent({}))).rejects.toMatchObject({ code: 'test.down' });
  });

  it('fails on a mistake of our own: the view would not come any nearer by pressing again', async () => {
    const { broken, first } = await started((ports) => ({
      ...ports,
      files: {
        read: async () => {
          throw new TypeError('undefined is not a function');
        },
      },
    }));

    await expect(broken(anEvent({ action: 'Next', submitted: {}, shown: first }))).rejects.toMatchObject({
      code: 'function.unexpected',
    });
  });

  it('ends after the last view', async () => {
    const { ask } = await started();
    const open = await ask({ phase: 'wrap-up' });
    const form = { disposition: ['served'], followUp: ['none'], notes: '' };
    const noted = await ask({ phase: 'wrap-up', action: 'Next', submitted: { FormData: form }, shown: open });

    expect(noted).toMatchObject({ outcome: 'confirmation', view: { Heading: 'Noted' } });
    expect(await ask({ phase: 'wrap-up', action: 'Next', submitted: {}, shown: noted })).toEqual({
      outcome: 'end',
    });
  });

  it('names the parameter that is missing', async () => {
    const { ask } = await started();

    expect(await ask({ conversationId: '' })).toEqual({
      outcome: 'invalid-request',
      field: 'conversationId',
    });
  });
});
