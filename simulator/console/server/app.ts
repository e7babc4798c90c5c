import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { Result } from '../../../domain/shared/result.ts';
import { type ConsoleCommand, command } from '../command.ts';
import type { CentreState, ContactPath } from '../protocol.ts';
import { ownPageOnly, safeHeaders } from './guard.ts';
import type { PageFiles } from './page-files.ts';
import { newestOnly, type Push } from './push.ts';
import type { ConsoleRefusal } from './refusal.ts';
import { languageOf, refusalText } from './words.ts';

export interface AppParts {
  readonly page: PageFiles;
  readonly state: () => CentreState;
  readonly path: (contactId: string) => ContactPath | undefined;
  readonly run: (command: ConsoleCommand) => Promise<Result<undefined, ConsoleRefusal>>;
  readonly push: Push;
  /** Files for whoever asks from the page. Default: none. */
  readonly downloads?: Hono;
}

const largestBodyBytes = 64 * 1024;
/** Real milliseconds; a page that hears nothing for longer has lost its server. */
const betweenHeartbeats = 5_000;

export const consoleApp = ({ page, state, path, run, push, downloads = new Hono() }: AppParts): Hono => {
  const app = new Hono();
  app.use(safeHeaders, ownPageOnly);
  app.get('/', (context) => context.html(page.html));
  app.get('/page.js', (context) =>
    context.body(page.script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/page.css', (context) =>
    context.body(page.style, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/state', (context) => context.json(state()));
  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      const gone = Promise.withResolvers<void>();
      const end = push.subscribe(newestOnly((data) => stream.writeSSE({ event: 'state', data })));
      const heartbeat = setInterval(
        () => void stream.writeSSE({ event: 'heartbeat', data: '' }),
        betweenHeartbeats,
      );
      stream.onAbort(() => gone.resolve());
      await gone.promise;
      clearInterval(heartbeat);
      end();
    }),
  );
  app.get('/contacts/:id/path', (context) => {
    const contactId = context.req.param('id');
    const found = path(contactId);
    if (found !== undefined) return context.json(found);
    const language = languageOf(context.req.query('language'), context.req.header('accept-language'));
    const message = refusalText({ code: 'contact.unknown', contactId }, language);
    return context.json({ ok: false, message }, 404);
  });
  app.route('/', downloads);
  app.post(
    '/commands',
    bodyLimit({
      maxSize: largestBodyBytes,
      onError: (context) => context.text(`A command is at most ${largestBodyBytes} bytes.`, 413),
    }),
    async (context) => {
      const language = languageOf(context.req.query('language'), context.req.header('accept-language'));
      const given: unknown = await context.req.json().catch(() => undefined);
      const read = command.safeParse(given);
      if (!read.success) {
        const where = read.error.issues.map(({ path: at }) => at.join('.')).find((at) => at !== '') ?? 'do';
        const message = refusalText({ code: 'command.unreadable', where }, language);
        return context.json({ ok: false, message }, 400);
      }
      const done = await run(read.data);
      push.changed();
      return done.ok
        ? context.json({ ok: true })
        : context.json({ ok: false, message: refusalText(done.error, language) }, 409);
    },
  );
  return app;
};
