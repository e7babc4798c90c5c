import type { Line } from '../line.ts';
import { type Action, failed, next } from '../outcome.ts';
import { asObject, resolveText } from '../resolve.ts';

const referencesOf = (line: Line) =>
  Object.fromEntries(
    Object.entries(asObject(line.parameter('References'))).map(([name, reference]) => {
      const { Type, Value } = asObject(reference);
      return [name, { type: resolveText(line, Type), value: resolveText(line, Value) }];
    }),
  );

const optionalText = (line: Line, name: string): string | undefined =>
  line.parameter(name) === undefined ? undefined : line.text(name);

/** Create task: a contact of its own; its id is in `$.Task.ContactId`. */
export const createTask: Action = {
  simulated: true,
  run: (line) => {
    const flowId = line.whole('ContactFlowId');
    const taskTemplateId = line.whole('TaskTemplateId');
    if (flowId === undefined && taskTemplateId === undefined)
      return failed('it names no flow and no template');
    const delaySeconds = line.number('DelaySeconds');
    const scheduledTime = line.whole('ScheduledTime');
    const { ok, contactId } = line.services.createTask(line.contact, {
      ...(flowId === undefined ? {} : { flowId }),
      ...(taskTemplateId === undefined ? {} : { taskTemplateId }),
      name: optionalText(line, 'Name'),
      description: optionalText(line, 'Description'),
      attributes: line.map('Attributes'),
      references: referencesOf(line),
      ...(delaySeconds === undefined ? {} : { delaySeconds }),
      ...(scheduledTime === undefined ? {} : { scheduledTime }),
    });
    if (!ok) return failed('the task could not be created');
    line.scope.task = { ContactId: contactId };
    return next;
  },
};
