import { useEffect, useState } from 'preact/hooks';
import type { ConsoleCommand } from '../../command.ts';
import type { CentreState } from '../../protocol.ts';

export interface Live {
  readonly state: CentreState | undefined;
  /** `broken`: what is shown is what was last heard. */
  readonly connection: 'opening' | 'open' | 'broken';
  /** `performance.now()` when the state came. */
  readonly receivedAt: number;
}

const againAfterMilliseconds = 1500;
/** The server's heart beats every 5 s: after twice that it is gone, whatever the connection says. */
const silentAfterMilliseconds = 11_000;

/** The centre as the server pushes it. The last state stays when the connection breaks. */
export const useLive = (): Live => {
  const [live, setLive] = useState<Live>({ state: undefined, connection: 'opening', receivedAt: 0 });
  useEffect(() => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const lost = (): void => {
      clearTimeout(silence);
      clearTimeout(again);
      source?.close();
      setLive((before) => ({ ...before, connection: 'broken' }));
      again = setTimeout(listen, againAfterMilliseconds);
    };
    const heard = (): void => {
      clearTimeout(silence);
      silence = setTimeout(lost, silentAfterMilliseconds);
    };
    const listen = (): void => {
      source = new EventSource('/events');
      heard();
      source.addEventListener('heartbeat', heard);
      source.addEventListener('state', (event: MessageEvent<string>) => {
        heard();
        const state = JSON.parse(event.data) as CentreState;
        setLive({ state, connection: 'open', receivedAt: performance.now() });
      });
      source.addEventListener('error', lost);
    };
    listen();
    return () => {
      clearTimeout(again);
      clearTimeout(silence);
      source?.close();
    };
  }, []);
  return live;
};

/** `message` is the centre's; undefined when it could not be asked. */
export type Sent = { readonly ok: true } | { readonly ok: false; readonly message: string | undefined };

export const send = async (command: ConsoleCommand, language: string): Promise<Sent> => {
  try {
    const answer = await fetch('/commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify(command),
      signal: AbortSignal.timeout(20_000),
    });
    return sentOf(await answer.json());
  } catch {
    return { ok: false, message: undefined };
  }
};

const sentOf = (answer: unknown): Sent => {
  if (typeof answer !== 'object' || answer === null) return { ok: false, message: undefined };
  if ('ok' in answer && answer.ok === true) return { ok: true };
  return {
    ok: false,
    message: 'message' in answer && typeof answer.message === 'string' ? answer.message : undefined,
  };
};
