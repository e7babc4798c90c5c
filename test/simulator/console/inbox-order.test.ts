import { describe, expect, it } from 'vitest';
import type { InboxMessage } from '../../../simulator/console/protocol.ts';
import { createInboxOrder } from '../../../simulator/console/server/inbox-order.ts';

const message = (id: string, at = 1_000): InboxMessage => ({
  id,
  at,
  channel: 'sms',
  to: '+32450000001',
  subject: undefined,
  text: id,
});
const idsOf = (messages: readonly InboxMessage[]) => messages.map(({ id }) => id);

describe('the inbox shows the newest first', () => {
  it('by the moment', () => {
    const ordered = createInboxOrder();

    expect(idsOf(ordered([message('a', 1), message('b', 3), message('c', 2)]))).toEqual(['b', 'c', 'a']);
  });

  it('of one millisecond, the one that came to light later, whatever its id', () => {
    const ordered = createInboxOrder();

    ordered([message('m')]);
    ordered([message('m'), message('a')]);
    const third = ordered([message('z'), message('m'), message('a')]);
    const again = ordered([message('a'), message('m'), message('z')]);

    expect([idsOf(third), idsOf(again)]).toEqual([
      ['z', 'a', 'm'],
      ['z', 'a', 'm'],
    ]);
  });

  it('of one conversation and one millisecond, in the order in which they were queued', () => {
    const ordered = createInboxOrder();

    const shown = ordered([message('c-agreement-10'), message('c-agreement-9'), message('c-agreement-11')]);

    expect(idsOf(shown)).toEqual(['c-agreement-11', 'c-agreement-10', 'c-agreement-9']);
  });
});
