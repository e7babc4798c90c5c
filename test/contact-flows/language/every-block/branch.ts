import { compare } from '../../../../contact-flows/language/branch/compare.ts';
import { distribute } from '../../../../contact-flows/language/branch/distribute.ts';
import {
  checkCallProgress,
  checkQueue,
  getQueueMetrics,
} from '../../../../contact-flows/language/branch/metrics.ts';
import { wait, waitForBot } from '../../../../contact-flows/language/branch/wait.ts';
import {
  check,
  checkHours,
  checkOutcome,
  checkStaffing,
  loop,
} from '../../../../contact-flows/language/branch.ts';
import { attribute } from '../../../../contact-flows/language/text.ts';
import { inbound, type MadeBlock, nextOrError, number } from './made-block.ts';

export const branch: readonly MadeBlock[] = [
  inbound('check', (to) => check(attribute('need'), { when: { agent: to(0) }, otherwise: to(1) })),
  inbound('checkOutcome', (to) =>
    checkOutcome('classify-need', { when: { understood: to(0), unclear: to(1) }, otherwise: to(2) }),
  ),
  inbound('compare', (to) =>
    compare(number, {
      tests: [
        { is: 'TextStartsWith', than: '+32', next: to(0) },
        { is: 'NumberGreaterThan', than: 5, next: to(1) },
      ],
      otherwise: to(2),
    }),
  ),
  inbound('checkHours', (to) => checkHours({ team: 'service', open: to(0), closed: to(1), onError: to(2) })),
  inbound('checkStaffing', (to) => checkStaffing({ staffed: to(0), unstaffed: to(1), onError: to(2) })),
  inbound('checkQueue', (to) =>
    checkQueue({ longerThanSeconds: 300, next: to(0) }, { otherwise: to(1), onError: to(2) }),
  ),
  inbound('getQueueMetrics', (to) => getQueueMetrics({ channel: 'Voice', ...nextOrError(to) })),
  inbound('checkCallProgress', (to) =>
    checkCallProgress({
      answered: to(0),
      voicemailAfterBeep: to(1),
      voicemailWithoutBeep: to(2),
      notDetected: to(3),
      onError: to(4),
    }),
  ),
  inbound('distribute', (to) =>
    distribute(
      [
        { percent: 3, next: to(0) },
        { percent: 6, next: to(1) },
      ],
      { rest: to(2) },
    ),
  ),
  inbound('loop', (to) => loop(2, { again: to(0), done: to(1) })),
  inbound('wait', (to) => wait(60, { onReturn: to(2), ...nextOrError(to) })),
  inbound('waitForBot', (to) => waitForBot(60, { onLeft: to(2), onNoBot: to(3), ...nextOrError(to) })),
];
