import type { ConsoleCommand } from '../../../../simulator/console/command.ts';
import type { CentreState, ContactPath } from '../../../../simulator/console/protocol.ts';
import { openConsole } from '../../../../simulator/console/server/open-console.ts';
import type { World } from '../../../journeys/support/world.ts';

/** A page's view of the console, over HTTP. Time stands still but for `pass`. */
export interface TestPage {
  readonly url: string;
  state(): Promise<CentreState>;
  /** Throws when it is refused, with the message. */
  run(command: ConsoleCommand): Promise<void>;
  refusal(
    command: unknown,
    language?: string,
  ): Promise<{ readonly status: number; readonly message: string }>;
  path(contactId: string): Promise<ContactPath>;
  pass(seconds: number): Promise<void>;
  /** Lets time pass, a second at a time, until the state is as wanted; throws after so many virtual seconds. */
  until<Found>(
    wanted: (state: CentreState) => Found | undefined | false | Promise<Found | undefined | false>,
    seconds?: number,
  ): Promise<Found>;
  close(): Promise<void>;
}

export const openPage = async ({ centre }: World): Promise<TestPage> => {
  const { url, close } = await openConsole(centre, {
    port: 0,
    speed: 0,
    page: { html: '<!doctype html><title>page</title>', script: '"script"', style: 'b{}' },
  });
  const state = async () => (await (await fetch(`${url}/state`)).json()) as CentreState;
  const send = (command: unknown, language = 'en') =>
    fetch(`${url}/commands?language=${language}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(command),
    });
  const pass = (seconds: number) => centre.clock.advance(seconds * 1000);
  return {
    url,
    state,
    close,
    pass,
    run: async (command) => {
      const { ok, message } = (await (await send(command)).json()) as { ok: boolean; message?: string };
      if (!ok) throw new Error(message);
    },
    refusal: async (command, language) => {
      const response = await send(command, language);
      const { message } = (await response.json()) as { message: string };
      return { status: response.status, message };
    },
    path: async (contactId) =>
      (await (await fetch(`${url}/contacts/${contactId}/path`)).json()) as ContactPath,
    until: async (wanted, seconds = 120) => {
      for (let second = 0; second <= seconds; second += 1) {
        const found = await wanted(await state());
        if (found !== undefined && found !== false) return found as Exclude<typeof found, false>;
        await pass(1);
      }
      throw new Error(
        `not so within ${seconds} s: ${wanted}\n${JSON.stringify((await state()).log.slice(-15), null, 1)}`,
      );
    },
  };
};
