import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { LocalCentre } from '../../local/open-centre.ts';
import { consoleApp } from './app.ts';
import { createCampaignBoard } from './campaigns/campaign-board.ts';
import { campaignDownloads } from './campaigns/downloads.ts';
import { exampleCampaigns, nationalListOf } from './campaigns/example-campaigns.ts';
import { createListedPeople } from './campaigns/listed-people.ts';
import { createCampaignReadings } from './campaigns/read-campaigns.ts';
import { talkOfListed } from './campaigns/talk-of-listed.ts';
import { createChats } from './chats.ts';
import { type ConsoleParts, consoleCommands } from './commands.ts';
import { consoleClock } from './console-clock.ts';
import { contactPath } from './contact-path.ts';
import { createCustomerNames } from './customer-names.ts';
import { createDesks } from './desks.ts';
import type { CustomerEnd } from './ends.ts';
import { createEventLog } from './event-log.ts';
import { createGuideViews } from './guide-views.ts';
import { createLedger } from './ledger.ts';
import { type PageFiles, pageFiles } from './page-files.ts';
import { createPhones } from './phones.ts';
import { createPush } from './push.ts';
import { createReadings } from './readings.ts';
import { centreState } from './state.ts';
import { createTalking, type Talking } from './talking.ts';

export interface ConsoleOptions {
  /** The first one tried; taken, the next free one of the 20 after it. 0: any free one. */
  readonly port: number;
  /** Virtual seconds for one of real time, to begin with. Default 1. */
  readonly speed?: number;
  /** Default: bundled now. */
  readonly page?: PageFiles;
  /** A folder of campaigns that can be loaded. Default: the examples. */
  readonly campaigns?: string;
}

export interface Console {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the console's page, on loopback only: the centre's state as it changes, and what a person does in the page. Several pages may be
 * open; they show the same centre.
 *
 * @throws esbuild's error when the page does not compile; Error when no port is free.
 */
export const openConsole = async (
  centre: LocalCentre,
  { port, speed = 1, page: given, campaigns: campaignsFolder }: ConsoleOptions,
): Promise<Console> => {
  const page = given ?? (await pageFiles());
  const push = createPush(() => state());
  const { changed } = push;
  const views = createGuideViews(centre, changed);
  const people = createListedPeople(centre);
  const hasPhone = (number: string) => phones.all.some((phone) => phone.number === number);
  const desks = createDesks(centre, views, talkOfListed(centre, people, hasPhone), changed);
  const talking: Talking = createTalking(centre, desks.talk, ends);
  const phones = createPhones(centre, talking.customerSpeaks, people.party, changed);
  const chats = createChats(centre, talking.customerSpeaks, changed);
  function* ends(): Iterable<CustomerEnd> {
    yield* phones.ends;
    yield* chats.ends;
  }
  const log = createEventLog(centre, changed);
  const readings = createReadings(centre);
  const ledger = createLedger(centre, readings, changed);
  const campaignReadings = createCampaignReadings(centre);
  const campaigns = createCampaignBoard(centre, {
    readings: campaignReadings,
    people,
    examples: exampleCampaigns(campaignsFolder),
    nationalList: nationalListOf(campaignsFolder),
    changed,
  });
  const names = createCustomerNames(readings, changed);
  const parts: ConsoleParts = {
    centre,
    phones,
    chats,
    desks,
    views,
    talking,
    clock: consoleClock(centre.clock, speed, changed),
    campaigns,
  };
  const state = () => centreState({ ...parts, log, ledger, names });
  const app = consoleApp({
    page,
    state,
    path: (contactId) => contactPath(centre, contactId),
    run: consoleCommands(parts),
    push,
    downloads: campaignDownloads(campaignReadings, centre.cloud),
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const taken = await listen(server, port);
  return {
    url: `http://127.0.0.1:${taken}`,
    close: async () => {
      push.stop();
      ledger.stop();
      campaigns.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const portsTried = 20;

const listen = async (server: Server, first: number): Promise<number> => {
  const last = first === 0 ? first : first + portsTried;
  for (let port = first; port <= last; port += 1) {
    const taken = await listenAt(server, port);
    if (taken !== undefined) return taken;
  }
  throw new Error(`the ports ${first} to ${last} are all in use: give another one with --port`);
};

/** The port, or undefined when somebody else has it. */
const listenAt = (server: Server, port: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const failed = (cause: NodeJS.ErrnoException): void => {
      if (cause.code === 'EADDRINUSE') resolve(undefined);
      else reject(cause);
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve((server.address() as AddressInfo).port);
    });
  });
