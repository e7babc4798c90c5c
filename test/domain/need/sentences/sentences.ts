import type { Need } from '../../../../domain/need/model.ts';

/** What people say or write, with the need a person would hear in it. */
export type Sentences = Readonly<Record<Need | 'unclear', readonly string[]>>;
