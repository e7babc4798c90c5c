import type { OutboundSettings } from '../../domain/dialling/model.ts';
import type { Settings } from './schema.ts';

/** What the functions that call out must know of the settings. Nobody shows a number that is not ours: without one, nothing is dialled. */
export const outboundOf = ({ outbound, number }: Settings): OutboundSettings => ({
  ...outbound,
  callerIds: outbound.callerIds ?? (number.kind === 'import' ? [number.e164] : []),
});
