import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuidePorts } from '../../../domain/conversation/guide.ts';
import { guideWords } from '../../../domain/conversation/words.ts';
import type { ConsentPurpose } from '../../../domain/customer/model.ts';
import type { Script } from '../../../domain/script/document.ts';
import { Fault } from '../../../domain/shared/fault.ts';
import { aFile, aGuideRequest, agentAt, guideWorld, screenOf } from '../../support/guide.ts';
import { everyWork } from '../../support/guide-scripts.ts';
import { interleaved, lifeUntil } from '../../support/interleaving.ts';

class Down extends Fault {
  readonly code = 'test.down';
  readonly retryable = true;
}
const yes = { topic: 'delivery', news: 'yes' };
const no = { topic: 'delivery', news: 'no' };
type World = Awaited<ReturnType<typeof guideWorld>>;

/** The last word on marketing in the customer's file. */
const lastWord = ({ customers }: World): boolean | undefined =>
  customers.files
    .get('customer-1')
    ?.consents.findLast(({ purpose }: { readonly purpose: ConsentPurpose }) => purpose === 'marketing')
    ?.given;

describe('a yes to marketing', () => {
  it('that was not taken, because another guide was first with a no, is not in the file', async () => {
    const world = await guideWorld();
    const first = agentAt(world.ports, { contactId: 'contact-2' });
    await first.through();
    let before: (() => Promise<unknown>) | undefined = () => first.next(no);
    const second = agentAt({
      ...world.ports,
      files: {
        read: async (customer) => {
          const read = before;
          before = undefined;
          await read?.();
          return world.ports.files.read(customer);
        },
      },
    });
    const request = aGuideRequest({ action: 'Next', submission: yes, token: first.token() });

    const answer = await second.step(request);

    expect(answer).toMatchObject({ said: [guideWords.en.wentOn] });
    expect((await world.conversation()).learnt.marketing).toBe('refused');
    expect(lastWord(world)).toBe(false);
  });

  it('that was kept late does not undo a no that came after it', async () => {
    const world = await guideWorld();
    let down = true;
    const { profiles } = world.ports.customers;
    const ports: GuidePorts = {
      ...world.ports,
      customers: {
        ...world.ports.customers,
        profiles: {
          ...profiles,
          save: async (customer) => {
            if (down) throw new Down('the table of customers does not answer');
            return profiles.save(customer);
          },
        },
      },
    };
    const agent = agentAt(ports);
    await agent.through(yes);
    down = false;
    await agent.next({ answer: 'commercial-question' });
    expect(lastWord(world)).toBe(true);

    const wrapUp = agentAt(ports, { phase: 'wrap-up' });
    await wrapUp.open();
    await wrapUp.next({ disposition: 'refused', followUp: 'none' });
    await agent.next({ answer: '12', manner: 'cold' });

    expect(lastWord(world)).toBe(false);
  });

  it('and a no of two guides at once: the file never allows what the conversation refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const world = await guideWorld();
        const first = agentAt(world.ports);
        await first.through();
        const token = first.token();
        const at = (contactId: string) => {
          const life = lifeUntil(undefined);
          const ports: GuidePorts = {
            ...world.ports,
            conversations: interleaved(world.ports.conversations, scheduler, life),
            customers: {
              ...world.ports.customers,
              profiles: interleaved(world.ports.customers.profiles, scheduler, life),
            },
          };
          return agentAt(ports, { contactId });
        };

        const both = Promise.all([
          at('contact-1').step(aGuideRequest({ action: 'Next', submission: yes, token })),
          at('contact-2').step(aGuideRequest({ action: 'Next', submission: no, token })),
        ]);
        await scheduler.waitFor(both);

        const { learnt } = await world.conversation();
        expect(learnt.marketing).toMatch(/granted|refused/);
        if (learnt.marketing === 'refused') expect(lastWord(world)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a no to marketing', () => {
  it('holds nobody up where the file itself must be mended first: it is noted as a fault', async () => {
    const world = await guideWorld();
    const { profiles } = world.ports.customers;
    const ports: GuidePorts = {
      ...world.ports,
      customers: {
        ...world.ports.customers,
        profiles: {
          ...profiles,
          find: async (id) => {
            const found = await profiles.find(id);
            return found === undefined ? undefined : { ...found, segment: 'No Such Word' };
          },
        },
      },
    };
    const agent = agentAt(ports);
    await agent.through();

    const next = await agent.next(no);

    expect(screenOf(next).place).toBe('step:need');
    expect(next.fault).toMatchObject({ code: 'conversation.consent-not-kept' });
    expect(String(next.fault)).toMatch(/segment is wrong: it wants one word in lower case/);
  });

  it('of the wrap-up is in the file also where no script was ever begun', async () => {
    const world = await guideWorld();
    const agent = agentAt(world.ports, { phase: 'wrap-up' });
    await agent.open();

    await agent.next({ disposition: 'refused', followUp: 'none' });

    expect(lastWord(world)).toBe(false);
  });

  it('of the wrap-up holds for the rest of the conversation, whoever it is with', async () => {
    const world = await guideWorld({ customerId: 'guest', scripts: [withOffer] });
    const agent = agentAt(world.ports);
    await agent.through(yes);
    const wrapUp = agentAt(world.ports, { phase: 'wrap-up' });
    await wrapUp.open();
    await wrapUp.next({ disposition: 'refused', followUp: 'none' });

    const next = await agentAt(world.ports).open();

    expect(screenOf(next).place).toBe('step:served');
  });

  it('that came by another way since is not outvoted by an older yes of the conversation', async () => {
    const world = await guideWorld({ scripts: [withOffer] });
    const agent = agentAt(world.ports);
    await agent.through(yes);
    const since: GuidePorts = {
      ...world.ports,
      files: {
        read: async (customer) => ({
          ...(await world.ports.files.read(customer)),
          file: aFile({ marketing: 'refused' }),
        }),
      },
    };

    const later = await agentAt(since, { contactId: 'contact-2' }).open();

    expect(screenOf(later).place).toBe('step:served');
  });
});

const said = (text: string) => ({ fr: text, nl: text, de: text, en: text });
/** Goes straight to an offer. */
const withOffer: Script = {
  ...everyWork,
  steps: {
    ...everyWork.steps,
    need: {
      kind: 'offer',
      title: said('Offer'),
      offer: 'newsletter',
      say: said('May we offer you something?'),
      eligible: { not: { file: 'marketing', is: 'refused' } },
      accepted: 'served',
      refused: 'refused',
      otherwise: 'served',
    },
  },
};
