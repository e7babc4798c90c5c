import type { Language } from '../shared/language.ts';
import type { Clock } from '../shared/ports.ts';
import { isOpen } from '../working-time/is-open.ts';
import type { WorkingTime } from '../working-time/model.ts';
import type { DirectoryEntry, DirectoryList } from './model.ts';

/** Whom an agent can hand a customer over to now, in that customer's language; by name. */
export const listDirectory =
  (ports: { readonly directory: DirectoryList; readonly clock: Clock; readonly workingTime: WorkingTime }) =>
  async (language: Language): Promise<readonly DirectoryEntry[]> => {
    const now = ports.clock.now();
    const entries = await ports.directory.list();
    return entries
      .filter(
        ({ languages, workingTime }) =>
          languages.includes(language) && isOpen(workingTime ?? ports.workingTime, now),
      )
      .toSorted((one, other) => one.names[language].localeCompare(other.names[language]));
  };
