import { type DirectoryPorts, lookUpDirectory as lookUp } from '../../domain/directory/look-up-directory.ts';
import { spokenInstant } from '../../domain/shared/spoken.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { lookUpDirectory } from './contract.ts';

export const createHandler = (ports: DirectoryPorts, frame?: Frame) =>
  flowHandler(
    lookUpDirectory,
    async ({ code, language }) => {
      const found = await lookUp(ports)(code, language);
      if (found.ok) {
        const { name, reachedBy } = found.value;
        return 'number' in reachedBy
          ? { outcome: 'outside-number', name, number: reachedBy.number }
          : { outcome: 'team', name, team: reachedBy.team };
      }
      if (found.error.code === 'directory.not-found') return { outcome: 'not-found' };
      const { name, opensAt, timeZone } = found.error;
      return { outcome: 'closed', name, opensSpoken: spokenInstant(opensAt, timeZone, language) };
    },
    frame,
  );
