import { branch } from './branch.ts';
import { integrate } from './integrate.ts';
import { interact } from './interact.ts';
import type { MadeBlock } from './made-block.ts';
import { set } from './set.ts';
import { terminate } from './terminate.ts';

export type { MadeBlock } from './made-block.ts';

/** One block of every function of the builder. */
export const everyBlock: readonly MadeBlock[] = [...interact, ...set, ...branch, ...integrate, ...terminate];
