import type { CenterServices, TaskRequest } from '../engine/services.ts';
import type { Contact } from './contact.ts';
import type { FlowDefinition } from './definition.ts';
import type { Floor } from './floor.ts';

/** A task that is not finished after so many days ends by itself. */
const taskDays = 7;

export interface NewTask extends Partial<Omit<TaskRequest, 'flowId' | 'taskTemplateId'>> {
  readonly relatedContactId?: string | undefined;
}

export interface Tasks {
  start(flow: FlowDefinition, task: NewTask): Contact;
  readonly fromFlow: CenterServices['createTask'];
}

export const createTasks = (floor: Floor): Tasks => {
  const { clock } = floor;
  const start: Tasks['start'] = (flow, task) => {
    const contact = floor.book.begin({ channel: 'TASK', initiationMethod: 'API', ...task });
    const now = clock.nowMilliseconds();
    const due = dueAt(task, now);
    floor.life.announce(contact);
    const begin = (): void => {
      if (contact.stage === 'ended') return;
      contact.stage = 'in-flow';
      contact.times.connectedToSystem = clock.nowMilliseconds();
      floor.reporting.event('CONNECTED_TO_SYSTEM', contact);
      void floor.life.begin(contact, flow);
      clock.at(clock.nowMilliseconds() + taskDays * 86_400_000, () => {
        void floor.life.finish(contact, 'EXPIRED', undefined);
      });
    };
    if (due <= now) begin();
    else {
      contact.stage = 'scheduled';
      contact.times.scheduled = due;
      clock.at(due, begin);
    }
    return contact;
  };
  return {
    start,
    fromFlow: (state, { flowId, taskTemplateId, ...task }) => {
      const flow = flowId === undefined ? undefined : floor.directory.flow(flowId);
      if (flow === undefined) {
        floor.journal.problem(
          state.contactId,
          flowId === undefined
            ? `the task template ${taskTemplateId} is not simulated: name a flow (ContactFlowId) for the task "${task.name ?? ''}"`
            : `the task "${task.name ?? ''}" names the flow ${flowId}, which the instance does not have`,
        );
        return { ok: false };
      }
      return {
        ok: true,
        contactId: start(flow, { ...task, relatedContactId: state.contactId }).state.contactId,
      };
    },
  };
};

const dueAt = ({ delaySeconds, scheduledTime }: NewTask, now: number): number => {
  if (delaySeconds !== undefined) return now + delaySeconds * 1_000;
  if (scheduledTime === undefined) return now;
  const instant = /^\d+$/.test(scheduledTime) ? Number(scheduledTime) * 1_000 : Date.parse(scheduledTime);
  return Number.isFinite(instant) ? instant : now;
};
