import type { Flow } from '../language/flow.ts';
import { hello } from './hello.ts';

/** Every flow. A new one is a file and a line here. */
export const flows = { hello } satisfies Readonly<Record<string, Flow>>;
export type FlowName = keyof typeof flows;
