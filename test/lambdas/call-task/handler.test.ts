import { describe, expect, it } from 'vitest';
import type { GuideAnswer } from '../../../domain/conversation/guide.ts';
import { noticeOf } from '../../../domain/promise/call-task-views.ts';
import { createHandler } from '../../../lambdas/call-task/handler.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const handlerOf = (answer: GuideAnswer = noticeOf('nl', 'Titel', 'Tekst')) => {
  const asked: unknown[] = [];
  const step = (kind: string) => async (request: object) => {
    asked.push({ kind, ...request });
    return answer;
  };
  return { asked, handler: createHandler({ promise: step('promise'), preview: step('preview') }) };
};
const event = (parameters: object) =>
  aFlowEvent({
    contactId: 'guide-1',
    attributes: { language: 'nl', conversationId: 'contact-1' },
    parameters: {
      promiseId: 'none',
      attemptId: 'none',
      action: 'open',
      submitted: 'none',
      shown: 'none',
      ...parameters,
    },
  });

describe('call-task', () => {
  it('shows what comes next of a promise, with what was pressed', async () => {
    const { asked, handler } = handlerOf();

    expect(
      await handler(
        event({
          taskKind: 'callback',
          promiseId: 'contact-1.agent',
          action: 'ActionSelected',
          submitted: { actionName: 'Bellen' },
          shown: { outcome: 'detail', token: 'file', view: {} },
        }),
      ),
    ).toEqual({
      outcome: 'confirmation',
      view: { Heading: 'Titel', SubHeading: 'Tekst', Next: { Label: 'Sluiten' } },
      token: 'done',
    });
    expect(asked).toMatchObject([
      { kind: 'callback', promiseId: 'contact-1.agent', language: 'nl', chosen: 'Bellen', token: 'file' },
    ]);
  });

  it('serves the members of campaigns by their attempt', async () => {
    const { asked, handler } = handlerOf({ show: 'nothing' });

    expect(await handler(event({ taskKind: 'preview', attemptId: 'spring.key.1' }))).toEqual({
      outcome: 'end',
    });
    expect(asked).toMatchObject([
      { kind: 'preview', attemptId: 'spring.key.1', conversationId: 'contact-1' },
    ]);
  });

  it.each(['disposition', 'callback'])(
    'has nothing to call for a task of kind %s that names nobody',
    async (taskKind) => {
      const { asked, handler } = handlerOf();

      expect(await handler(event({ taskKind }))).toMatchObject({ outcome: 'confirmation' });
      expect(await handler(event({ taskKind, shown: { token: 'done', view: {} } }))).toEqual({
        outcome: 'end',
      });
      expect(asked).toEqual([]);
    },
  );
});
