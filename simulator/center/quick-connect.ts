import type { QuickConnectDefinition } from './definition.ts';
import type { Floor } from './floor.ts';

/** Whom a quick connect leads to, by name or number. */
export const destinationOf = (
  { directory }: Floor,
  { destination, name }: QuickConnectDefinition,
): { readonly to: string; readonly kind: 'queue' | 'agent' | 'third-party' } => {
  if (destination.type === 'QUEUE') {
    return { to: directory.queue(destination.queueArn)?.name ?? name, kind: 'queue' };
  }
  return destination.type === 'USER'
    ? { to: directory.user(destination.userArn)?.username ?? name, kind: 'agent' }
    : { to: destination.phoneNumber, kind: 'third-party' };
};
