import type { Need } from '../../need/model.ts';

/** The engine's own words on the agent's screen. A function's first argument is the field's label. */
export interface Words {
  readonly next: string;
  readonly start: string;
  readonly logIt: string;
  readonly finish: string;
  readonly backToScript: string;
  readonly file: string;
  readonly over: string;
  readonly yes: string;
  readonly no: string;
  readonly needs: Readonly<Record<Need, string>>;
  readonly need: string;
  readonly noScriptForNeed: string;
  readonly offer: { readonly label: string; readonly accepted: string; readonly refused: string };
  readonly verified: { readonly label: string; readonly yes: string; readonly no: string };
  readonly agreed: { readonly label: string; readonly yes: string; readonly no: string };
  readonly book: {
    readonly label: string;
    readonly none: string;
    readonly nothingFree: string;
    readonly callback: string;
    readonly promise: string;
    readonly noPromise: string;
  };
  readonly refer: {
    readonly label: string;
    readonly nobody: string;
    readonly manner: string;
    readonly cold: string;
    readonly warm: string;
  };
  readonly objection: {
    readonly label: string;
    readonly help: string;
    readonly given: string;
    readonly result: string;
    readonly overcome: string;
    readonly persists: string;
  };
  readonly fillIn: (label: string) => string;
  readonly choose: (label: string) => string;
  readonly tooLong: (label: string, maximum: number) => string;
  readonly unreadable: (label: string) => string;
  readonly oneLine: (label: string) => string;
  readonly number: (label: string) => string;
  readonly amount: (label: string) => string;
  readonly between: (label: string, minimum: string, maximum: string) => string;
  readonly atLeast: (label: string, minimum: string) => string;
  readonly atMost: (label: string, maximum: string) => string;
  readonly date: (label: string) => string;
  readonly notPast: (label: string) => string;
  readonly notFuture: (label: string) => string;
  readonly phone: (label: string) => string;
  readonly notCallable: (label: string) => string;
  readonly email: (label: string) => string;
}
