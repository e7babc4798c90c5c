/**
 * Everything that happens in the local centre, in order, as one stream: the transcript, the terminal phone, the journeys' assertions
 * and the arrow coverage are all views of it. `at` is the virtual instant in epoch milliseconds.
 */
export type CenterEvent = { readonly at: number; readonly contactId: string } & Happening;

export type Who = 'customer' | 'agent' | 'third-party';

export type Happening =
  | {
      readonly type: 'contact-started';
      readonly channel: string;
      readonly initiationMethod: string;
      readonly from: string | undefined;
      readonly to: string | undefined;
    }
  | { readonly type: 'flow-started'; readonly flow: string; readonly flowType: string }
  /** An outcome that was really followed: `outcome` is `next`, a condition as `Equals 1`, or an error type. */
  | {
      readonly type: 'arrow-followed';
      readonly flow: string;
      readonly from: string;
      readonly action: string;
      readonly outcome: string;
      readonly to: string | undefined;
      /** Why, when the outcome is an error. */
      readonly reason?: string;
    }
  | {
      readonly type: 'prompt-heard';
      readonly who: Who;
      readonly text: string;
      readonly language: string | undefined;
      readonly interrupted: boolean;
    }
  | { readonly type: 'message-sent'; readonly who: Who; readonly text: string }
  | {
      readonly type: 'listening';
      readonly who: Who;
      readonly for: 'key' | 'digits' | 'speech' | 'view' | 'message';
    }
  | {
      readonly type: 'input';
      readonly who: Who;
      readonly kind: 'keys' | 'speech' | 'view' | 'message' | 'nothing';
      readonly value: string;
    }
  | {
      readonly type: 'lambda-invoked';
      readonly name: string;
      readonly request: unknown;
      readonly answer: unknown;
      readonly error: string | undefined;
      readonly realMilliseconds: number;
    }
  | { readonly type: 'attribute-set'; readonly name: string; readonly value: string }
  | { readonly type: 'queued'; readonly queue: string; readonly priority: number }
  | {
      readonly type: 'dequeued';
      readonly queue: string;
      readonly reason: 'agent' | 'transfer' | 'hang-up' | 'callback';
    }
  | { readonly type: 'agent-offered'; readonly agent: string }
  | { readonly type: 'agent-missed'; readonly agent: string }
  | { readonly type: 'agent-connected'; readonly agent: string }
  | { readonly type: 'agent-state'; readonly agent: string; readonly state: string }
  | {
      readonly type: 'transferred';
      readonly to: string;
      readonly kind: 'queue' | 'agent' | 'flow' | 'third-party';
    }
  | {
      readonly type: 'third-party-dialled';
      readonly number: string;
      readonly result: 'connected' | 'failed' | 'timed-out';
    }
  | {
      readonly type: 'callback-created';
      readonly callbackContactId: string;
      readonly number: string;
      readonly queue: string;
    }
  | {
      readonly type: 'customer-dialled';
      readonly number: string;
      readonly result: 'answered' | 'not-answered';
    }
  | { readonly type: 'recording'; readonly participants: readonly string[]; readonly ivr: boolean }
  | { readonly type: 'hold'; readonly who: Who; readonly on: boolean }
  /** The agent's microphone. */
  | { readonly type: 'mute'; readonly who: 'agent'; readonly on: boolean }
  /** A block that is not simulated, or an error nobody handles: named, never silent. */
  | {
      readonly type: 'problem';
      readonly flow: string | undefined;
      readonly block: string | undefined;
      readonly message: string;
    }
  | { readonly type: 'disconnected'; readonly reason: string };
