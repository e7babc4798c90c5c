import { type Action, branch, failed } from '../outcome.ts';

/** Check hours of operation: those named, else those of the queue that is set. */
export const checkHoursOfOperation: Action = {
  simulated: true,
  note: 'Branches for single overrides, which only the console knows, are not simulated.',
  run: (line) => {
    const named = line.parameter('HoursOfOperationId') !== undefined;
    const hours = named ? line.whole('HoursOfOperationId') : line.services.hoursOf(line.contact);
    if (hours === undefined) {
      return failed(named ? 'its HoursOfOperationId leads to nothing' : 'no queue with hours has been set');
    }
    const open = line.services.isOpen(hours);
    return open === undefined ? failed(`there are no hours "${hours}"`) : branch(open ? 'True' : 'False');
  },
};
