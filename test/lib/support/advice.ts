import { type Advice, InvalidSettings, readSettings, type SettingsInput } from '../../../lib/settings.ts';
import { settings as deployed } from '../../../parloir.settings.ts';

/** What is wrong with the settings of the repository when some of them are others. */
export const adviceOn = (change: Readonly<Record<string, unknown>>): readonly Advice[] => {
  try {
    readSettings({ ...deployed, ...change } as SettingsInput);
  } catch (error) {
    if (error instanceof InvalidSettings) return error.advice;
    throw error;
  }
  return [];
};
