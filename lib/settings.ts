export { checkAccount } from './settings/account.ts';
export { type Advice, InvalidSettings } from './settings/advice.ts';
export { dataRetentionOf } from './settings/data-retention.ts';
export { outboundOf } from './settings/outbound.ts';
export { readSettings } from './settings/read-settings.ts';
export type { Settings, SettingsInput } from './settings/schema.ts';
export { serve } from './settings/serve.ts';
export {
  type ClosedDay,
  calendarsOf,
  closedDays,
  comingClosedDays,
  workingTimeOf,
} from './settings/working-time.ts';
