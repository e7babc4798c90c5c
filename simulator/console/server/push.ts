/** Gives every page the newest state, at most ten times a second, however often it changes. */
export interface Push {
  changed(): void;
  /** From now on this page gets the state, beginning with the present one; the returned function ends that. */
  subscribe(send: (json: string) => void): () => void;
  stop(): void;
}

/** Real milliseconds between two states. */
const betweenStates = 100;
/** A clock that runs changes waits and ages though nothing happens. */
const betweenTicks = 1_000;

export const createPush = (state: () => unknown): Push => {
  const pages = new Set<(json: string) => void>();
  let due: NodeJS.Timeout | undefined;
  const push = (): void => {
    clearTimeout(due);
    due = undefined;
    if (pages.size === 0) return;
    const json = JSON.stringify(state());
    for (const send of pages) send(json);
  };
  const changed = (): void => {
    due ??= setTimeout(push, betweenStates);
  };
  const ticker = setInterval(changed, betweenTicks);
  return {
    changed,
    subscribe: (send) => {
      pages.add(send);
      send(JSON.stringify(state()));
      return () => pages.delete(send);
    },
    stop: () => {
      clearTimeout(due);
      clearInterval(ticker);
      pages.clear();
    },
  };
};

/** A page that reads slowly, or sleeps in a tab behind, gets the newest state when it reads on, and none of those between. */
export const newestOnly = (write: (json: string) => Promise<void>): ((json: string) => void) => {
  let newest: string | undefined;
  let isWriting = false;
  const writeOn = async (): Promise<void> => {
    isWriting = true;
    for (let json = newest; json !== undefined; json = newest) {
      newest = undefined;
      await write(json);
    }
    isWriting = false;
  };
  return (json) => {
    newest = json;
    if (!isWriting) void writeOn();
  };
};
