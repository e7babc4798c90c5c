import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A button that vanishes when it is pressed would leave the keyboard nowhere: focus then goes to the heading of what held it.
 *
 * @returns refs for the part and for its heading (`tabIndex={-1}`).
 */
export const useFocusKept = <Part extends HTMLElement, Heading extends HTMLElement = HTMLHeadingElement>(): {
  readonly part: RefObject<Part | null>;
  readonly heading: RefObject<Heading | null>;
} => {
  const part = useRef<Part>(null);
  const heading = useRef<Heading>(null);
  const last = useRef<Element | undefined>(undefined);
  useEffect(() => {
    const holder = part.current;
    if (holder === null) return undefined;
    const entered = (event: FocusEvent): void => {
      if (event.target instanceof Element) last.current = event.target;
    };
    const left = ({ target }: FocusEvent): void =>
      queueMicrotask(() => {
        if (target instanceof Element && target.isConnected && last.current === target)
          last.current = undefined;
      });
    holder.addEventListener('focusin', entered);
    holder.addEventListener('focusout', left);
    return () => {
      holder.removeEventListener('focusin', entered);
      holder.removeEventListener('focusout', left);
    };
  }, []);
  useLayoutEffect(() => {
    if (last.current === undefined || last.current.isConnected || !nothingFocused()) return;
    last.current = undefined;
    heading.current?.focus();
  });
  return { part, heading };
};

export const nothingFocused = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;
