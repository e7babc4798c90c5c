import { describe, expect, it } from 'vitest';
import { agentAt, guideWorld } from '../../support/guide.ts';
import { everyWork } from '../../support/guide-scripts.ts';

describe('a conversation that goes on in a later contact', () => {
  it('ends as the later one ended, whatever the wrap-up of the earlier one said', async () => {
    const { ports, conversation } = await guideWorld();
    const first = agentAt(ports, { phase: 'wrap-up' });
    await first.open();
    await first.next({ disposition: 'callback-promised', followUp: 'callback' });

    const later = agentAt(ports, { contactId: 'contact-2' });
    await later.through({ topic: 'delivery' }, { answer: 'complaint' }, {}, { answer: 'yes' }, {});

    expect((await conversation()).disposition).toMatchObject({ code: 'served', contactId: 'contact-2' });
  });

  it('keeps what the wrap-up of the same contact said when the script is closed after it', async () => {
    const { ports, conversation } = await guideWorld();
    const talk = agentAt(ports);
    await talk.through({ topic: 'delivery' }, { answer: 'complaint' }, {}, { answer: 'yes' });
    const wrapUp = agentAt(ports, { phase: 'wrap-up' });
    await wrapUp.open();
    await wrapUp.next({ disposition: 'unresolved', followUp: 'none', notes: 'Calls back.' });
    await talk.open();

    await talk.next({});

    expect((await conversation()).disposition).toMatchObject({ code: 'unresolved', notes: 'Calls back.' });
  });

  it('begins its script anew where the one before was closed', async () => {
    const { ports, conversation } = await guideWorld();
    const talk = agentAt(ports);
    await talk.through({ topic: 'delivery' }, { answer: 'complaint' }, {}, { answer: 'yes' }, {});

    const later = agentAt(ports, { contactId: 'contact-2' });
    await later.open();
    await later.choose(everyWork.title.en);

    const { entries, place } = await conversation();
    expect(place).toEqual({ at: 'step', step: 'welcome' });
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });
});
