import { afterAll, describe, expect, it } from 'vitest';
import type { Language } from '../../../domain/shared/language.ts';
import type { CenterEvent } from '../../../simulator/events.ts';
import { arrowKey, followed } from '../../../simulator/explorer/arrows.ts';
import { explore } from '../../../simulator/explorer/explore.ts';
import type { Recording } from '../../../simulator/explorer/replay.ts';
import { appointments } from '../scenes/appointments.ts';
import { closed } from '../scenes/closed.ts';
import { complaints } from '../scenes/complaints.ts';
import { directory } from '../scenes/directory.ts';
import { failures } from '../scenes/failures.ts';
import { greeting, people } from '../scenes/people.ts';
import { waiting } from '../scenes/waiting.ts';
import { outsideNumbers } from './outside.ts';
import { onStage } from './stage.ts';

/** Every scene in one language, on the booted assembly; then the explorer over the recorded calls, and the coverage of arrows. */
export const inboundIn = (language: Language): void => {
  const recordings: Recording[] = [];
  const events: CenterEvent[] = [];

  describe('out of hours', () => {
    closed(onStage(language, { at: '2026-11-25T20:00' }, recordings, events));
  });

  describe('on a Belgian public holiday', () => {
    closed(onStage(language, { at: '2026-12-25T10:00' }, recordings, events));
  });

  describe('in opening hours', () => {
    const stage = onStage(
      language,
      { at: '2026-11-25T10:00', outside: outsideNumbers, sample: true },
      recordings,
      events,
    );
    greeting(stage);
    people(stage);
    appointments(stage);
    complaints(stage);
    directory(stage);
    waiting(stage);
    failures(stage);

    it('follows every arrow of the flows, and no single failure leaves a caller in silence', async () => {
      const { definition, number } = stage().world.centre;
      const entry = definition.flows.find(({ name }) => name.endsWith('entry'));
      if (entry === undefined) throw new Error('the assembly has no entry flow');
      const bound = {
        ...definition,
        phoneNumbers: [{ arn: 'number', phoneNumber: number, flowArn: entry.arn }],
      };
      const byCalls = followed(events);

      // What agents' quick connects start is in transfers.test.ts, the task that asks for a disposition in missing-disposition.test.ts, the
      // tasks that lead to a call in callbacks.test.ts, what
      // happens in a call that an agent places in guide.test.ts; chats are no calls.
      const explored = await explore(bound, recordings, byCalls, {
        of: ({ name }) =>
          (name.endsWith(`-${language}`) &&
            !/^(disposition-task|call-task|outbound-call|outbound-waiting|reminder|chat-)/.test(name)) ||
          name === entry.name,
      });

      const open = explored.arrows
        .map(arrowKey)
        .filter(
          (key) =>
            !/^outbound-whisper-\w+ ▸ (direction|begin|guide|wrap-up|call-voice|call-say) ▸/.test(key) &&
            // What a reminder asks of the module is in outbound-call.test.ts, with the calls that we place.
            !/^appointments-\w+ ▸ asked ▸ Equals/.test(key),
        )
        .filter((key) => !explored.byCalls.has(key) && !explored.byChanges.has(key));
      const calls = explored.arrows.filter((arrow) => byCalls.has(arrowKey(arrow))).length;
      console.log(
        `arrows in ${language}: ${explored.arrows.length}; followed by ${recordings.length} calls ${calls}, by ${explored.replays} replays with one change ${explored.arrows.length - calls - open.length}, by none ${open.length}`,
      );
      if (process.env['ARROWS'] !== undefined) console.log(open.join('\n'));
      expect(
        explored.badCalls.map(({ change, reason, heard }) => ({ change, reason, heard: heard.slice(-3) })),
      ).toEqual([]);
      expect(open).toEqual([]);
    }, 120_000);
  });

  afterAll(() => {
    expect(recordings.length).toBeGreaterThan(50);
  });
};
