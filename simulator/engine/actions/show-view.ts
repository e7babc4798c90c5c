import type { Line } from '../line.ts';
import { Listener } from '../listen.ts';
import { type Action, branch, failed } from '../outcome.ts';
import { asObject, resolveDeep, resolveWhole } from '../resolve.ts';

const managedViews = ['detail', 'list', 'form', 'confirmation', 'cards', 'after-contact-work'];
/** What goes into a view and the contact's attributes, together. */
const maximumBytes = 16 * 1024;

const branchOperands = (line: Line): string[] =>
  (line.action.Transitions?.Conditions ?? []).map(({ Condition }) => Condition.Operands[0] ?? '');

/** The actions that a view can answer with; undefined when there is no such view. Managed views answer with what the block branches on. */
const actionsOf = (line: Line, id: string): readonly string[] | undefined => {
  const versionless = id.replace(/:(\$LATEST|\d+)$/, '');
  const bare = versionless.slice(versionless.lastIndexOf('/') + 1);
  const own = line.services.definition.views.find(
    ({ arn, name }) => arn === versionless || name === versionless || arn.endsWith(`/${versionless}`),
  );
  if (own) return own.actions;
  return managedViews.includes(bare) && (bare === versionless || versionless.includes(':aws:view/'))
    ? branchOperands(line)
    : undefined;
};

/** Show view: chat only, which is what a guide runs on. The answer is in `$.Views`. */
export const showView: Action = {
  simulated: true,
  run: async (line) => {
    const { participant } = line;
    if (line.contact.channel !== 'CHAT')
      return failed(`a ${line.contact.channel} contact cannot be shown a view`);
    if (!participant) return failed('nobody is there to see the view');
    const id = resolveWhole(line, asObject(line.parameter('ViewResource'))['Id']);
    const actions = id === undefined ? undefined : actionsOf(line, id);
    if (id === undefined || !actions) return failed(`there is no view "${id ?? ''}"`);
    const seconds = line.number('InvocationTimeLimitSeconds');
    if (seconds === undefined) return failed('it has no InvocationTimeLimitSeconds');
    const data = asObject(resolveDeep(line, line.parameter('ViewData') ?? {}));
    const size =
      Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(line.contact.attributes));
    if (size > maximumBytes) {
      return failed(
        `the view's data and the attributes take ${size} bytes, and ${maximumBytes} is the limit`,
      );
    }

    line.emit({ type: 'listening', who: participant.who, for: 'view' });
    const answers = new Listener(line, (signal) =>
      participant.answerView({ viewId: id, data, actions }, signal),
    );
    const answer = await answers.within(seconds * 1000);
    answers.stop();
    line.emit({
      type: 'input',
      who: participant.who,
      kind: answer ? 'view' : 'nothing',
      value: answer ? JSON.stringify(answer) : '',
    });
    if (!answer) return failed(`no answer within ${seconds} s`, 'TimeLimitExceeded');
    line.scope.views = { Action: answer.action, ViewResultData: answer.data };
    return branch(answer.action);
  },
};
