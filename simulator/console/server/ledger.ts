import { notRecorded } from '../../../domain/script/dispositions.ts';
import type { Contact } from '../../center/contact.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { CentreState } from '../protocol.ts';
import { contactsOfTheDay } from './figures.ts';
import type { Readings } from './readings.ts';

type Written = Pick<CentreState, 'promises' | 'inbox' | 'scripts' | 'notRecorded'>;

/** What the centre's functions have written, as last read. */
export interface Ledger {
  readonly written: Written;
  dispositionOf(contact: Contact): string | undefined;
  /** Reads everything now. */
  read(): Promise<void>;
  stop(): void;
}

/** Real milliseconds from a change to its reading, and between two of them. */
const betweenReadings = 500;
/** The same for the figures of scripts, which take many queries. */
const betweenFigures = 10_000;
/** The same, for what is written without anything happening in the centre: records that come late, what runs by the clock. */
const betweenLooks = 2_000;
/** Contacts whose disposition is looked for at one reading. */
const dispositionsAtOnce = 20;

/** Reads the tables again after something may have changed in them. */
export const createLedger = (
  centre: Pick<LocalCentre, 'center' | 'clock'>,
  readings: Readings,
  changed: () => void,
): Ledger => {
  let written: Written = { promises: [], inbox: [], scripts: [], notRecorded: {} };
  const dispositions = new Map<string, string>();
  const waiting = new Map<() => Promise<void>, NodeJS.Timeout>();
  let stopped = false;

  const take = async (part: Partial<Written> | Promise<Partial<Written>>): Promise<void> => {
    written = { ...written, ...(await part) };
    changed();
  };
  const readDispositions = async (): Promise<void> => {
    const missing = contactsOfTheDay(centre)
      .filter((contact) => isOpen(dispositions.get(conversationOf(contact))))
      .slice(0, dispositionsAtOnce);
    await Promise.all(
      [...new Set(missing.map(conversationOf))].map(async (conversationId) => {
        const code = await readings.disposition(conversationId);
        if (code !== undefined) dispositions.set(conversationId, code);
      }),
    );
  };
  const readRecent = async (): Promise<void> => {
    const [promises, inbox, notRecorded] = await Promise.all([
      readings.promises(),
      readings.inbox(),
      readings.notRecorded(),
      readDispositions(),
    ]);
    await take({ promises, inbox, notRecorded });
  };
  const readFigures = (): Promise<void> => take(readings.scripts().then((scripts) => ({ scripts })));

  /** What cannot be read now is read at the next change; the last reading stands meanwhile. */
  const soon = (read: () => Promise<void>, milliseconds: number): void => {
    if (stopped || waiting.has(read)) return;
    // What changes while it is being read is read again.
    const begin = (): void => {
      waiting.delete(read);
      read().catch(() => undefined);
    };
    waiting.set(read, setTimeout(begin, milliseconds));
  };
  const stopListening = centre.center.subscribe(({ type }) => {
    if (type !== 'lambda-invoked' && type !== 'disconnected' && type !== 'agent-state') return;
    soon(readRecent, betweenReadings);
    soon(readFigures, betweenFigures);
  });
  let lookedAt = centre.clock.nowMilliseconds();
  const look = setInterval(() => {
    if (centre.clock.nowMilliseconds() === lookedAt) return;
    lookedAt = centre.clock.nowMilliseconds();
    soon(readRecent, 0);
  }, betweenLooks);
  look.unref();
  soon(readRecent, 0);
  soon(readFigures, 0);
  return {
    get written() {
      return written;
    },
    dispositionOf: (contact) => dispositions.get(conversationOf(contact)),
    read: async () => {
      await Promise.all([readRecent(), readFigures()]);
    },
    stop: () => {
      stopped = true;
      clearInterval(look);
      for (const timer of waiting.values()) clearTimeout(timer);
      stopListening();
      readings.stop();
    },
  };
};

/** What was not recorded comes back to the agent, and may still be. */
const isOpen = (disposition: string | undefined): boolean =>
  disposition === undefined || disposition === notRecorded;

const conversationOf = ({ state }: Contact): string =>
  state.attributes['conversationId'] ?? state.initialContactId;
