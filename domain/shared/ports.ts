/** Time comes in through this port, so that a test, a sweep and the local centre can say what time it is. */
export interface Clock {
  now(): Date;
}

/** Fresh identifiers; a test gives a list, the cloud gives random ones. */
export interface Ids {
  next(): string;
}
