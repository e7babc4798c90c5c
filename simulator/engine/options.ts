import type { FlowAction } from '../../contact-flows/language/document.ts';

/** Points on which Amazon Connect's behaviour is not established: the cautious reading is the default, and each can be changed for a run. */
export interface EngineOptions {
  /** Blocks after which a run ends as failed: nothing in the service bounds a cycle but the duration of the contact. */
  readonly stepLimit: number;
  /** What a JSONPath that leads nowhere becomes inside a text, an attribute value or a function's parameter. Not established. */
  readonly unresolvedText: string;
  /**
   * What `MaximumConnectionAttempts` counts. Not established: the documentation says attempts, the console's field says retries and
   * writes "0". Retries is the reading that rings a customer more often, so it is the one to be warned by.
   */
  readonly callbackNumberCounts: 'retries' | 'attempts';
  /**
   * Keys pressed before the block that listens. Connect keeps them only where touch-tone buffering was switched on; a caller who
   * types ahead of a menu is otherwise not understood. `kept` suits scripted callers.
   */
  readonly earlyKeys: 'kept' | 'dropped';
  /** Virtual pause before a throttled function is invoked again. Not established. */
  readonly retryPauseMilliseconds: number;
  /**
   * Makes the service fail at a block: the error type that the block then comes to instead of running. For exploring what a caller meets
   * when a part of Amazon Connect itself breaks, which no input can bring about. Default: nothing fails.
   */
  readonly serviceFault?: (flow: string, action: FlowAction) => string | undefined;
}

export const defaultOptions: EngineOptions = {
  stepLimit: 10_000,
  unresolvedText: '',
  callbackNumberCounts: 'retries',
  earlyKeys: 'kept',
  retryPauseMilliseconds: 500,
};
