import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteMissingDisposition } from '../../../domain/contact/missing-disposition.ts';
import type { ContactRecord } from '../../../domain/contact/model.ts';
import type { Conversation } from '../../../domain/conversation/model.ts';
import type { Conversations } from '../../../domain/conversation/ports.ts';
import { aRecord } from '../../support/contacts.ts';
import { aConversation } from '../../support/conversations.ts';
import { aCrashPoint, interleaved, lifeUntil, withRetry } from '../../support/interleaving.ts';
import {
  type InMemoryMissingDispositions,
  inMemoryMissingDispositions,
} from '../../support/missing-dispositions.ts';

const minute = (n: number) => new Date(Date.UTC(2026, 10, 24, 9, n));
const agent = (username: string, more: Partial<NonNullable<ContactRecord['agent']>> = {}) => ({
  id: `id-of-${username}`,
  username,
  connectedAt: minute(1),
  talkSeconds: 120,
  holdSeconds: 0,
  afterContactWorkSeconds: 30,
  stillWorking: false,
  ...more,
});
const spoken = aRecord({ agent: agent('marie'), disconnectedAt: minute(5), attributes: { language: 'nl' } });

const task = aRecord({
  contactId: 'task-1',
  initialContactId: 'task-1',
  channel: 'TASK',
  attributes: { taskKind: 'disposition', conversationId: 'contact-1' },
});

/** As the stream does: the record is kept, then looked at. */
const deliver = async (kept: InMemoryMissingDispositions, ...records: readonly ContactRecord[]) => {
  const outcomes = [];
  for (const record of records) {
    kept.keep(record);
    outcomes.push(await noteMissingDisposition(kept)(record));
  }
  return outcomes;
};
const recordLate = async (conversations: Conversations, id = 'contact-1'): Promise<void> => {
  for (;;) {
    const found = await conversations.find(id);
    const saved = await conversations.save({
      ...(found ?? aConversation({ id, revision: 0 })),
      revision: (found?.revision ?? 0) + 1,
      disposition: {
        code: 'served',
        followUp: 'none',
        notes: '',
        at: minute(9),
        contactId: 'contact-1',
        by: found?.disposition === undefined ? 'wrap-up' : 'late',
      },
    });
    if (saved === 'saved') return;
  }
};
const dispositionOf = async ({ conversations }: InMemoryMissingDispositions, id = 'contact-1') =>
  (await conversations.find(id))?.disposition;
const countedFor = ({ counted }: InMemoryMissingDispositions) => [...counted.keys()];

describe('a contact that its agent closed without a disposition', () => {
  it('is marked, counted with the agent, and comes back to them as a task in its language', async () => {
    const kept = inMemoryMissingDispositions({ conversations: [aConversation({ language: 'nl' })] });

    expect(await deliver(kept, spoken)).toEqual(['not-recorded']);

    expect(await dispositionOf(kept)).toEqual({
      code: 'not-recorded',
      followUp: 'none',
      notes: '',
      at: minute(5),
      contactId: 'contact-1',
      by: 'nobody',
    });
    expect(countedFor(kept)).toEqual(['marie contact-1']);
    expect(kept.started).toEqual([
      {
        conversationId: 'contact-1',
        agentId: 'id-of-marie',
        language: 'nl',
        need: 'complaint',
        team: 'complaints',
        startedAt: minute(0),
      },
    ]);
    expect([...kept.ends.values()]).toMatchObject([{ what: { kind: 'end', disposition: 'not-recorded' } }]);
  });

  it('is marked too when its guide never began', async () => {
    const kept = inMemoryMissingDispositions();

    await deliver(kept, {
      ...spoken,
      attributes: {
        language: 'de',
        need: 'information',
        customerId: 'customer-1',
        scriptId: 'x',
        scriptVersion: '1-a',
      },
    });

    expect(await kept.conversations.find('contact-1')).toMatchObject({
      revision: 1,
      language: 'de',
      need: 'information',
      customerId: 'customer-1',
      number: '+32450000101',
      script: { id: 'x', version: '1-a' },
      place: { at: 'over' },
      disposition: { code: 'not-recorded' },
    });
    expect(kept.started).toHaveLength(1);
  });

  it('is struck off when the task was answered, and not when it was only closed', async () => {
    const kept = inMemoryMissingDispositions({ conversations: [aConversation()] });
    await deliver(kept, spoken);

    expect(await deliver(kept, task)).toEqual(['nothing-to-note']);
    expect(countedFor(kept)).toEqual(['marie contact-1']);

    await recordLate(kept.conversations);
    expect(await deliver(kept, task)).toEqual(['recorded']);
    expect(countedFor(kept)).toEqual([]);
    expect(kept.started).toHaveLength(1);
  });
});

describe('nothing is noted of', () => {
  it.each<[string, Partial<ContactRecord>, readonly Conversation[]]>([
    [
      'a contact whose agent is still in after-contact work',
      { agent: agent('marie', { stillWorking: true }) },
      [],
    ],
    ['a contact that is not over', { disconnectedAt: undefined }, []],
    ['a caller who hung up before anybody answered', { agent: undefined }, []],
    [
      'a guide beside the contact',
      { agent: undefined, channel: 'CHAT', relatedContactId: 'contact-0' },
      [aConversation()],
    ],
    ['a task', { channel: 'TASK' }, [aConversation()]],
  ])('%s', async (_, parts, conversations) => {
    const kept = inMemoryMissingDispositions({ conversations });

    expect(await deliver(kept, { ...spoken, ...parts })).toEqual(['nothing-to-note']);
    expect(kept.counted.size + kept.started.length).toBe(0);
  });

  it('a contact with a disposition', async () => {
    const kept = inMemoryMissingDispositions();
    await recordLate(kept.conversations);

    expect(await deliver(kept, spoken)).toEqual(['recorded']);
    expect(kept.counted.size + kept.started.length).toBe(0);
  });
});

describe('several agents on one conversation', () => {
  const marie = { ...spoken, nextContactId: 'contact-2' };
  const second = (parts: Partial<ContactRecord>) =>
    aRecord({
      contactId: 'contact-2',
      previousContactId: 'contact-1',
      initiationMethod: 'TRANSFER',
      startedAt: minute(3),
      ...parts,
    });

  it.each<[string, readonly ContactRecord[], string]>([
    [
      'the one it was handed on to, when it was',
      [marie, second({ agent: agent('jan'), disconnectedAt: minute(9) })],
      'jan contact-2',
    ],
    [
      'the one who consulted, when a colleague only helped',
      [marie, second({ agent: agent('jan'), disconnectedAt: minute(4) })],
      'marie contact-1',
    ],
    [
      'the one who consulted, when all ended in one second',
      [marie, second({ agent: agent('jan'), disconnectedAt: minute(5) })],
      'marie contact-1',
    ],
    [
      'the one who handed it on, when nobody took it',
      [marie, second({ disconnectedAt: minute(9) })],
      'marie contact-1',
    ],
    [
      'the one it was handed on to after another was consulted',
      [
        { ...spoken, nextContactId: 'contact-3' },
        second({ agent: agent('jan'), disconnectedAt: minute(4) }),
        { ...second({ agent: agent('lea'), disconnectedAt: minute(9) }), contactId: 'contact-3' },
      ],
      'lea contact-3',
    ],
    [
      'the one who called back',
      [
        { ...spoken, agent: undefined, nextContactId: 'contact-2' },
        second({ agent: agent('jan'), disconnectedAt: minute(20), initiationMethod: 'CALLBACK' }),
      ],
      'jan contact-2',
    ],
  ])('it is missing from %s, in whatever order the records come', async (_, records, missing) => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...records, ...records], { minLength: 2 * records.length }),
        async (deliveries) => {
          const kept = inMemoryMissingDispositions({ conversations: [aConversation()] });

          await deliver(kept, ...deliveries);

          expect(countedFor(kept)).toEqual([missing]);
          expect(kept.started).toHaveLength(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is not missing while the second one still talks', async () => {
    const kept = inMemoryMissingDispositions({ conversations: [aConversation()] });

    expect(await deliver(kept, marie)).toEqual(['nothing-to-note']);
  });
});

describe('when Connect', () => {
  it('takes no task at the moment, it is asked again with the next delivery', async () => {
    const kept = inMemoryMissingDispositions({ answers: ['busy'] });
    kept.keep(spoken);

    await expect(noteMissingDisposition(kept)(spoken)).rejects.toMatchObject({
      code: 'contact.disposition-task',
      retryable: true,
    });
    await deliver(kept, spoken);

    expect(kept.started).toHaveLength(1);
    expect(countedFor(kept)).toEqual(['marie contact-1']);
  });

  it.each(['unknown', 'impossible'] as const)('answers %s, nobody asks again', async (answer) => {
    const kept = inMemoryMissingDispositions({ answers: [answer] });

    await deliver(kept, spoken, spoken);

    expect(kept.started).toEqual([]);
    expect(kept.outcomes).toEqual([answer]);
    expect(countedFor(kept)).toEqual(['marie contact-1']);
  });
});

describe('a wrap-up that comes while the contact is marked', () => {
  const ports = ['journal', 'conversations', 'notRecorded', 'tasks'] as const;

  it('wins, and nothing stays counted; there is one task at most, whoever dies where', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.option(aCrashPoint(10), { nil: undefined }), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
        async (scheduler, crashes, guided, wrapsUp) => {
          const kept = inMemoryMissingDispositions({ conversations: guided ? [aConversation()] : [] });
          kept.keep(spoken);
          const process = (crash: (typeof crashes)[number]) => {
            const life = lifeUntil(crash);
            const seen = Object.fromEntries(
              ports.map((name) => [name, interleaved(kept[name], scheduler, life)]),
            );
            return noteMissingDisposition({ ...kept, ...seen })(spoken);
          };
          const running = [
            ...crashes.map((crash) => withRetry(process, crash)),
            ...(wrapsUp
              ? [recordLate(interleaved(kept.conversations, scheduler, lifeUntil(undefined)))]
              : []),
          ];
          await scheduler.waitFor(Promise.all(running));
          if (kept.started.length > 0) await deliver(kept, task);
          else if (crashes.some((crash) => crash !== undefined)) await deliver(kept, spoken);

          expect(kept.started.length).toBeLessThanOrEqual(1);
          expect((await dispositionOf(kept))?.code).toBe(wrapsUp ? 'served' : 'not-recorded');
          expect(countedFor(kept)).toEqual(wrapsUp ? [] : ['marie contact-1']);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('a callback goes on with a conversation and is a talk of its own', () => {
  const former = aConversation({
    id: 'contact-1',
    revision: 3,
    disposition: {
      code: 'served',
      followUp: 'callback',
      notes: '',
      at: minute(4),
      contactId: 'contact-1',
      by: 'wrap-up',
    },
  });
  const callback = (more: Partial<ContactRecord> = {}) =>
    aRecord({
      contactId: 'call-2',
      initialContactId: 'call-2',
      initiationMethod: 'API',
      startedAt: minute(60),
      disconnectedAt: minute(65),
      agent: agent('rosa', { connectedAt: minute(61) }),
      attributes: { conversationId: 'contact-1', attemptId: 'callback.key.contact-1_agent-1' },
      ...more,
    });

  it('without a disposition of its own it is not recorded, counted and asked for, once', async () => {
    const kept = inMemoryMissingDispositions({ conversations: [former] });

    const outcomes = await deliver(kept, callback(), callback());

    expect(outcomes).toEqual(['not-recorded', 'not-recorded']);
    expect([...kept.counted.keys()]).toEqual(['rosa call-2']);
    expect(kept.started).toMatchObject([{ conversationId: 'contact-1', agentId: 'id-of-rosa' }]);
    expect(await kept.conversations.find('contact-1')).toMatchObject({
      disposition: { code: 'not-recorded', contactId: 'call-2' },
    });
  });

  it('is struck off when the task is answered, also where the talk before it was asked for too', async () => {
    const kept = inMemoryMissingDispositions();
    await deliver(kept, spoken);
    await recordLate(kept.conversations);
    await deliver(kept, task, callback());
    expect(kept.started).toHaveLength(2);

    const again = await kept.conversations.find('contact-1');
    await kept.conversations.save({
      ...(again ?? former),
      revision: (again?.revision ?? 0) + 1,
      disposition: {
        code: 'served',
        followUp: 'none',
        notes: '',
        at: minute(80),
        contactId: 'task-2',
        by: 'late',
      },
    });
    await deliver(kept, { ...task, contactId: 'task-2', initialContactId: 'task-2' });

    expect([...kept.counted.keys()]).toEqual([]);
  });

  it('is recorded with its own, and asks nobody where nobody talked', async () => {
    const own = { ...former, disposition: { ...former.disposition, contactId: 'call-2', at: minute(64) } };
    const recorded = inMemoryMissingDispositions({ conversations: [own as Conversation] });
    const unanswered = inMemoryMissingDispositions({ conversations: [former] });

    expect(await deliver(recorded, callback())).toEqual(['recorded']);
    expect(
      await deliver(
        unanswered,
        callback({ initiationMethod: 'CALLBACK', agent: agent('rosa', { talkSeconds: 0 }) }),
      ),
    ).toEqual(['recorded']);
  });
});
