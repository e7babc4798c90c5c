import type { FlowType } from '../../../../contact-flows/language/document.ts';
import type { Block } from '../../../../contact-flows/language/flow.ts';
import { attribute } from '../../../../contact-flows/language/text.ts';

/** One block of every function of the builder, its arrows led wherever `to` says, with a type of flow that takes it. */
export interface MadeBlock {
  readonly name: string;
  readonly type: FlowType;
  readonly make: (to: (arrow: number) => string) => Block;
}
export const inbound = (name: string, make: MadeBlock['make']): MadeBlock => ({
  name,
  type: 'CONTACT_FLOW',
  make,
});
export const inside = (type: FlowType, name: string, make: MadeBlock['make']): MadeBlock => ({
  name,
  type,
  make,
});
export const nextOrError = (to: (arrow: number) => string) => ({ next: to(0), onError: to(1) });
export const number = attribute('callbackNumber');
