/** What the host gives a worker at its start. */
export interface WorkerStart {
  /** The clock's view on virtual time. */
  readonly shared: SharedArrayBuffer;
  readonly taskRoot: string;
  readonly handler: string;
}
export interface ToWorker {
  readonly id: string;
  /** JSON. */
  readonly event: string;
  readonly context: Readonly<Record<string, string>>;
  /** Virtual epoch milliseconds at which the function's own time limit ends. */
  readonly deadline: number;
}
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'init-error'; readonly error: FunctionError }
  | { readonly type: 'output'; readonly text: string }
  | { readonly type: 'answer'; readonly id: string; readonly payload: string }
  | { readonly type: 'error'; readonly id: string; readonly error: FunctionError };

/** The payload that Lambda answers when a function failed. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}
