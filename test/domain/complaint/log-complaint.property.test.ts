import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logComplaint } from '../../../domain/complaint/log-complaint.ts';
import { type ReferenceCandidates, referenceCandidate } from '../../../domain/complaint/reference.ts';
import { aCrashPoint, interleaved, lifeUntil, withRetry } from '../../support/interleaving.ts';
import { aRequest, ports } from './complaints.ts';

/** So few references that complaints collide all the time. */
const crowded: ReferenceCandidates = (contactId, category, attempt) =>
  `K${100_000 + ((Number(contactId.at(-1)) + category.length + attempt) % 12)}`;

/** A call: one contact that asks once, or is retried after it died. */
const aCall = fc.record({
  customerId: fc.constantFrom('ada', 'grace', undefined),
  callerNumber: fc.constantFrom('+3225550123', '+32475123456'),
  category: fc.constantFrom('delivery' as const, 'invoice' as const),
  crash: fc.option(aCrashPoint(4), { nil: undefined }),
});

describe('complaints logged at the same time, by processes that die and are asked again', () => {
  it('are one a person and category, with one reference that belongs to nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aCall, { minLength: 1, maxLength: 6 }),
        fc.scheduler(),
        async (calls, scheduler) => {
          const memory = ports();
          const answers = calls.map(({ crash, ...caller }, index) => {
            const request = aRequest({ ...caller, contactId: `contact-${index}` });
            return withRetry((point) => {
              const life = lifeUntil(point);
              return logComplaint({
                ...memory,
                references: crowded,
                complaints: interleaved(memory.complaints, scheduler, life),
                cards: interleaved(memory.cards, scheduler, life),
              })(request);
            }, crash);
          });
          const all = await scheduler.waitFor(Promise.all(answers));

          const logged = all.flatMap((answer) => (answer.ok ? [answer.value] : []));
          expect(logged).toHaveLength(calls.length);
          const ofPerson = Map.groupBy(
            logged,
            ({ complaint }) => `${complaint.person} ${complaint.category}`,
          );
          for (const same of ofPerson.values()) {
            expect(new Set(same.map(({ complaint }) => complaint.reference)).size).toBe(1);
            expect(same.filter(({ news }) => news === 'logged')).toHaveLength(1);
          }
          const references = new Set(logged.map(({ complaint }) => complaint.reference));
          expect(references.size).toBe(ofPerson.size);
          for (const { complaint } of logged) {
            const kept = await memory.complaints.findByReference(complaint.reference.slice(1));
            expect(kept).toEqual(complaint);
            const newest = await memory.complaints.findNewest(complaint.person);
            const ofNewest = await memory.complaints.findByReference(String(newest?.reference.slice(1)));
            expect(ofNewest?.person).toBe(complaint.person);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are left findable and unrepeated by a process that dies for good: the next call about it finishes the work', async () => {
    await fc.assert(
      fc.asyncProperty(aCrashPoint(3), async (crash) => {
        const memory = ports();
        const scheduler = { schedule: (task: Promise<void>) => task } as unknown as fc.Scheduler;
        const life = lifeUntil(crash);
        const dying = logComplaint({
          ...memory,
          complaints: interleaved(memory.complaints, scheduler, life),
          cards: interleaved(memory.cards, scheduler, life),
        });
        await expect(dying(aRequest({ contactId: 'contact-1' }))).rejects.toThrow();

        const next = await logComplaint(memory)(aRequest({ contactId: 'contact-2' }));

        const nothingHappened = crash.call === 0 && crash.effect === 'lost';
        expect(next.ok && next.value.news).toBe(nothingHappened ? 'logged' : 'already-open');
        const complaint = next.ok ? next.value.complaint : undefined;
        expect(await memory.complaints.findByReference(String(complaint?.reference.slice(1)))).toEqual(
          complaint,
        );
        expect(await memory.complaints.findNewest('CUSTOMER#ada')).toEqual(complaint);
        expect(memory.cards.announced.get('+3225550123')?.size).toBe(1);
      }),
    );
  });
});

describe('the reference of a complaint', () => {
  it('is a K and six digits, the same for the same contact and category', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.constantFrom('delivery' as const, 'other' as const),
        (contactId, category) => {
          const reference = referenceCandidate(contactId, category, 0);

          expect(reference).toMatch(/^K[1-9]\d{5}$/);
          expect(referenceCandidate(contactId, category, 0)).toBe(reference);
          expect(referenceCandidate(contactId, category, 1)).not.toBe(reference);
        },
      ),
      // Of a million pairs about one collides by chance: the seed keeps the last line from being a lottery.
      { seed: 20_261_124 },
    );
  });

  it('spreads evenly: a thousand complaints have close to a thousand references', () => {
    const contacts = Array.from({ length: 1000 }, (_, index) => `00000000-0000-4000-8000-${index}`);

    const references = new Set(contacts.map((contactId) => referenceCandidate(contactId, 'other', 0)));

    expect(references.size).toBeGreaterThan(990);
  });
});
