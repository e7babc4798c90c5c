/** Something is broken: thrown, never returned. `retryable` says whether trying again can help. */
export abstract class Fault extends Error {
  abstract readonly code: string;
  abstract readonly retryable: boolean;

  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}
