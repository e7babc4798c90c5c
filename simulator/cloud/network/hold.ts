import type { VirtualClock } from '../../clock.ts';

/** Virtual time held for one piece of real work, which lets it go while it waits on virtual time itself. */
export interface Hold {
  /** Virtual time may pass while this promise is pending. */
  idle<T>(work: Promise<T>): Promise<T>;
  /** The work is over: time is never held again by it. */
  end(): void;
}

export const holdTime = (clock: VirtualClock): Hold => {
  let letGo: (() => void) | undefined;
  let idling = 0;
  let ended = false;
  const hold = (): void => {
    if (ended || idling > 0 || letGo !== undefined) return;
    void clock.real(() => new Promise<void>((resolve) => (letGo = resolve)));
  };
  const release = (): void => {
    letGo?.();
    letGo = undefined;
  };
  hold();
  return {
    idle: async (work) => {
      idling += 1;
      release();
      try {
        return await work;
      } finally {
        idling -= 1;
        hold();
      }
    },
    end: () => {
      ended = true;
      release();
    },
  };
};
