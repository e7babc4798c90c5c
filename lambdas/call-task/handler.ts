import type { GuideAnswer } from '../../domain/conversation/guide.ts';
import type { PreviewTaskRequest } from '../../domain/dialling/preview-task.ts';
import type { CallTaskRequest } from '../../domain/promise/call-task.ts';
import { noticeOf } from '../../domain/promise/call-task-views.ts';
import { callTaskWords } from '../../domain/promise/call-task-words.ts';
import { callbackTask, latePromiseTask } from '../../domain/promise/task-words.ts';
import type { RequestOf } from '../shared/contract.ts';
import type { FlowContact } from '../shared/flow-event.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { roomBeside } from '../shared/views/fit.ts';
import { languageOf } from '../shared/views/refill.ts';
import { renderAnswer } from '../shared/views/render-answer.ts';
import { readShown, readSubmitted } from '../shared/views/submission.ts';
import { callTask } from './contract.ts';

export interface CallTaskSteps {
  readonly promise: (request: CallTaskRequest) => Promise<GuideAnswer>;
  readonly preview: (request: PreviewTaskRequest) => Promise<GuideAnswer>;
}

export const createHandler = (steps: CallTaskSteps, frame?: Frame) =>
  flowHandler(
    callTask,
    async (request, contact) => {
      const answer = await step(steps, request, contact);
      return answer.show === 'nothing'
        ? { outcome: 'end' }
        : { ...renderAnswer(answer, roomBeside(contact.attributes)), token: answer.token };
    },
    frame,
  );

const step = (
  steps: CallTaskSteps,
  { taskKind, promiseId, attemptId, action, submitted, shown }: RequestOf<typeof callTask>,
  { contactId, relatedContactId, attributes }: FlowContact,
): Promise<GuideAnswer> | GuideAnswer => {
  const former = readShown(shown);
  const language = languageOf(attributes['language']);
  const common = {
    taskContactId: relatedContactId ?? contactId,
    language,
    action,
    ...readSubmitted(submitted, former),
    token: typeof former['token'] === 'string' ? former['token'] : undefined,
  };
  if ((taskKind === callbackTask || taskKind === latePromiseTask) && promiseId !== undefined)
    return steps.promise({ ...common, kind: taskKind, promiseId });
  if (taskKind === 'preview' && attemptId !== undefined)
    return steps.preview({
      ...common,
      attemptId,
      conversationId: attributes['conversationId'],
    });
  // A task that nobody of us started: there is nothing to call.
  return common.token === 'done'
    ? { show: 'nothing' }
    : noticeOf(language, callTaskWords[language].over, callTaskWords[language].gone);
};
