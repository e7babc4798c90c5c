import type { Flow } from '../language/flow.ts';
import { appointments } from './appointments.ts';
import { complaints } from './complaints.ts';
import { directory } from './directory.ts';
import { identify } from './identify.ts';
import { promiseCallback } from './promise-callback.ts';
import { survey } from './survey.ts';

/**
 * Every module by name: a piece of conversation that comes back. It says through the attribute `nextStep` what follows, and the flow that
 * invokes it has set that to `agent` before, so that whatever breaks inside leads to a person.
 */
export const modules = {
  identify,
  appointments,
  complaints,
  directory,
  'promise-callback': promiseCallback,
  survey,
} satisfies Readonly<Record<string, Flow>>;
export type ModuleName = keyof typeof modules;
