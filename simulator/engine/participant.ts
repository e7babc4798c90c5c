import type { Prompt } from './prompt.ts';

/**
 * A person, or a script that stands for one, at the end of a line. Keys are a stream: they may be pressed while a prompt plays (the
 * prompt then stops) and wait in the buffer for the next block that listens.
 */
export interface Participant {
  readonly who: 'customer' | 'agent' | 'third-party';
  /** Told when a prompt begins, so that it can be shown or spoken. How long it lasts is the engine's affair. */
  hear(prompt: Prompt): void;
  /** Told that a block now listens; a scripted caller answers by pressing its next word of keys or speaking its next sentence. */
  listening(request: ListenRequest): void;
  /** Takes the next key from the buffer, or waits for one; rejects with the signal's reason when aborted. */
  nextKey(signal: AbortSignal): Promise<string>;
  /** Is a key waiting? A prompt that can be interrupted is not played then. */
  hasKey(): boolean;
  /** The next spoken sentence or chat message. */
  nextUtterance(signal: AbortSignal): Promise<string>;
  /** The answer to a view: the action chosen and the form's data. */
  answerView(
    view: ViewShown,
    signal: AbortSignal,
  ): Promise<{ readonly action: string; readonly data: Readonly<Record<string, unknown>> }>;
  /** Aborted when this side hangs up. */
  readonly hungUp: AbortSignal;
}

export interface ListenRequest {
  readonly kind: 'key' | 'digits' | 'speech' | 'message';
  readonly maximumLength?: number;
  readonly terminator?: string;
}

export interface ViewShown {
  readonly viewId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actions: readonly string[];
}
