import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { ok, refuse } from '../../../domain/shared/result.ts';
import type { ConsoleCommand } from '../../../simulator/console/command.ts';
import type {
  CentreState,
  ContactPath,
  DeskContact,
  ShownView,
} from '../../../simulator/console/protocol.ts';
import { consoleApp } from '../../../simulator/console/server/app.ts';
import { pageFiles } from '../../../simulator/console/server/page-files.ts';
import { createPush } from '../../../simulator/console/server/push.ts';

/** The page before a centre that does only what a test tells it. */
export interface PageAlone {
  readonly url: string;
  /** What the page asked for, in order. */
  readonly asked: ConsoleCommand[];
  change(change: (state: CentreState) => CentreState): void;
  /** Puts this view on the desk; undefined: the next one is coming. */
  show(view: ShownView | undefined): void;
  refuseAll(on: boolean): void;
  /** `false`: the connection breaks, and nobody answers until `true`. */
  answering(on: boolean): void;
  close(): Promise<void>;
}

export const openPageAlone = async (given: CentreState, path: ContactPath): Promise<PageAlone> => {
  let state = given;
  let refusing = false;
  let silent = false;
  const asked: ConsoleCommand[] = [];
  const push = createPush(() => state);
  const app = consoleApp({
    page: await pageFiles(),
    state: () => state,
    path: () => path,
    run: async (command) => {
      asked.push(command);
      return refusing ? refuse({ code: 'view.gone' }) : ok(undefined);
    },
    push,
  });
  const server = createAdaptorServer({
    fetch: (request) => (silent ? new Response('', { status: 503 }) : app.fetch(request)),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const change: PageAlone['change'] = (changed) => {
    state = changed(state);
    push.changed();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    change,
    show: (view) => change((before) => withView(before, view)),
    refuseAll: (on) => {
      refusing = on;
    },
    answering: (on) => {
      silent = !on;
      if (!on && 'closeAllConnections' in server) server.closeAllConnections();
    },
    close: async () => {
      push.stop();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const withView = (state: CentreState, view: ShownView | undefined): CentreState => ({
  ...state,
  agents: state.agents.map((agent) => ({
    ...agent,
    contacts: agent.contacts.map(
      (contact): DeskContact => ({ ...contact, view, viewComing: view === undefined }),
    ),
  })),
});
