import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLedger, type Ledger } from '../../../simulator/console/server/ledger.ts';
import type { Readings } from '../../../simulator/console/server/readings.ts';
import { type Opened, open } from '../center/support/center.ts';
import { aDefinition, straightToQueue, waitingFlow } from '../center/support/definition.ts';

describe('what was written, as the page shows it', () => {
  let centre: Opened;
  let ledger: Ledger;
  let reads: number;
  let broken: boolean;
  const dispositions = new Map<string, string>();
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    centre = open(aDefinition([straightToQueue('sales'), waitingFlow]));
    reads = 0;
    broken = false;
    dispositions.clear();
    const readings: Readings = {
      promises: async () => {
        reads += 1;
        if (broken) throw new Error('the table does not answer');
        return [{ number: '+32470000001', need: 'agent', dueAt: 1, state: 'due' }];
      },
      inbox: async () => [],
      scripts: async () => [],
      notRecorded: async () => ({ ada: reads }),
      disposition: async (conversationId) => dispositions.get(conversationId),
      customerName: async () => undefined,
      stop: () => {},
    };
    ledger = createLedger(centre, readings, () => {});
  });
  afterEach(() => {
    ledger.stop();
    vi.useRealTimers();
  });
  /** A call that its caller ends, and with it much that happens. */
  const aCall = async (): Promise<string> => {
    const { call } = centre.ring([], { hangUpAfterSeconds: 30 });
    await centre.clock.advance(60_000);
    return call.contactId;
  };

  it('is read when it opens, and once soon after whatever happens', async () => {
    await vi.advanceTimersByTimeAsync(1);
    const opened = reads;
    await aCall();
    await vi.advanceTimersByTimeAsync(600);
    const afterCall = reads;
    await vi.advanceTimersByTimeAsync(60_000);

    expect([opened, afterCall, reads]).toEqual([1, 2, 2]);
    expect(ledger.written.promises).toHaveLength(1);
    expect(ledger.written.notRecorded).toEqual({ ada: 2 });
  });

  it('stands as last read when a table does not answer, and is read again at the next change', async () => {
    await vi.advanceTimersByTimeAsync(1);
    broken = true;
    await aCall();
    await vi.advanceTimersByTimeAsync(600);
    const during = ledger.written;
    broken = false;
    await aCall();
    await vi.advanceTimersByTimeAsync(600);

    expect(during.promises).toHaveLength(1);
    expect(during.notRecorded).toEqual({ ada: 1 });
    expect(ledger.written.notRecorded).toEqual({ ada: 3 });
  });

  it('is the disposition of each contact, also one that is recorded late', async () => {
    const contactId = await aCall();
    const contact = centre.center.contact(contactId);
    if (contact === undefined) throw new Error('no such contact');
    await ledger.read();
    const none = ledger.dispositionOf(contact);
    dispositions.set(contactId, 'not-recorded');
    await ledger.read();
    const missing = ledger.dispositionOf(contact);
    dispositions.set(contactId, 'solved');
    await ledger.read();

    expect([none, missing, ledger.dispositionOf(contact)]).toEqual([undefined, 'not-recorded', 'solved']);
  });
});
