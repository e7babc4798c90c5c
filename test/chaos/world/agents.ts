import { type Campaign, purposeOf } from '../../../domain/campaign/model.ts';
import { readMemberAttempt } from '../../../domain/dialling/attempt-id.ts';
import { callTaskWords } from '../../../domain/promise/call-task-words.ts';
import type { RecordNews } from '../services/call.ts';
import { taskRecord } from '../services/call.ts';
import type { Connect, Talk, Task } from '../services/connect.ts';
import type { Feed } from '../services/feed.ts';
import type { Ground } from '../storm.ts';
import { type Functions, worked } from './functions.ts';
import { minute, type Plan } from './plan.ts';

export interface AgentsPorts {
  readonly plan: Plan;
  readonly functions: Functions;
  readonly connect: () => Connect;
  readonly records: Feed<RecordNews>;
}

/** Agents and supervisors, and the flows that talk: what they hear they write down, with functions that may fail under them. */
export const agentsOf = (ground: Ground, { plan, functions, connect, records }: AgentsPorts) => {
  const { scheduler, storm } = ground;
  const random = storm.random.fork('agents');
  const keyOf = new Map(plan.persons.map(({ number, key }) => [number, key]));
  const campaigns = new Map<string, Campaign>(
    plan.campaigns.map(({ campaign }) => [campaign.name, campaign]),
  );

  /** A guide's step is tried again by Connect, and then by the agent, who sees that it failed. */
  const insist = async (act: () => Promise<boolean>, tries = 4): Promise<boolean> => {
    for (let round = 0; round < tries; round += 1) {
      if (await act()) return true;
      await scheduler.wait(random.whole(1, 20) * 1000);
    }
    return false;
  };

  const talk = ({ dial, wish, agent, talkSeconds, workSeconds }: Talk): void => {
    const { order, contactId } = dial;
    const conversationId = order.conversationId ?? contactId;
    const during = Math.floor(talkSeconds * 1000 * 0.5);
    const afterwards = talkSeconds * 1000 + random.whole(0, workSeconds) * 1000;
    const wrapUp = (code: Parameters<Functions['wrapUp']['invoke']>[0]['code']): void => {
      if (agent === undefined || random.chance(0.1)) return;
      scheduler.after(
        afterwards,
        () =>
          void insist(async () => worked(await functions.wrapUp.invoke({ conversationId, contactId, code }))),
      );
    };
    switch (wish) {
      case 'refuses': {
        const campaign = campaigns.get(order.campaign);
        const purpose =
          campaign === undefined ? 'all' : purposeOf(campaign) === 'service' ? 'all' : purposeOf(campaign);
        const key = keyOf.get(order.number) ?? '';
        scheduler.after(during, () => {
          const refusal = { purpose, at: new Date(scheduler.now()), source: conversationId } as const;
          void insist(async () => worked(await functions.refuse.invoke({ key, refusal })));
        });
        wrapUp('refused');
        break;
      }
      case 'asks-callback':
        if (agent === undefined) return;
        scheduler.after(
          during,
          () =>
            void insist(async () =>
              worked(
                await functions.promise.invoke({
                  contactId: conversationId,
                  promisedByAgentIn: contactId,
                  customerId: order.customerId,
                  callerNumber: order.number,
                  keyedNumber: undefined,
                  need: 'agent',
                  language: 'fr',
                }),
              ),
            ),
        );
        wrapUp('callback-promised');
        break;
      case 'machine':
        wrapUp('not-reached');
        break;
      case 'talks':
        wrapUp(random.pick(['sale', 'no-sale', 'survey-completed', 'served'] as const));
        break;
      case 'hangs-up':
        wrapUp('not-interested');
        break;
    }
  };

  const takeTask = (task: Task): void => {
    // Some are never taken: they end by themselves.
    if (!storm.isOver && random.chance(0.1)) return;
    scheduler.after(random.whole(1, 120) * minute, () => void work(task));
  };

  const work = async (task: Task): Promise<void> => {
    if (!connect().tasks.has(task.contactId)) return;
    const act = random.weighted({ call: 6, twice: 2, skip: 2 });
    if (task.kind === 'preview') await preview(task, act);
    else await callback(task, act);
    if (random.chance(0.9) && connect().tasks.delete(task.contactId)) {
      const now = new Date(scheduler.now());
      const attributes =
        task.kind === 'preview'
          ? { attemptId: task.order.attemptId, campaign: task.order.campaign, taskKind: 'preview' }
          : { promiseId: task.promise.id, taskKind: task.kind };
      records.publish(taskRecord(task.contactId, attributes, now), random.whole(5, 120));
    }
  };

  const preview = async (
    { order, contactId }: Extract<Task, { kind: 'preview' }>,
    act: 'call' | 'twice' | 'skip',
  ): Promise<void> => {
    const request = readMemberAttempt(order.attemptId);
    if (request === undefined) return;
    const press = async (): Promise<boolean> => {
      const agentId = `agent-${random.whole(1, plan.agents)}`;
      const ending = await functions.ringMember.invoke({ request, agentId, taskContactId: contactId });
      return ending.how === 'done' && ending.answer.result !== 'wait';
    };
    if (act === 'skip') {
      await insist(async () => worked(await functions.skipMember.invoke({ order })));
      return;
    }
    const presses = [insist(press)];
    if (act === 'twice') presses.push(insist(press));
    await Promise.all(presses);
  };

  const callback = async (
    { promise, contactId, kind }: Extract<Task, { kind: 'callback' | 'late-promise' }>,
    act: 'call' | 'twice' | 'skip',
  ): Promise<void> => {
    const words = callTaskWords.fr;
    const press =
      (chosen: string, token: string, action: string, submission: Record<string, string>) => async () =>
        worked(
          await functions.callTask.invoke({
            agentId: `agent-${random.whole(1, plan.agents)}`,
            kind,
            promiseId: promise.id,
            taskContactId: contactId,
            language: 'fr',
            action,
            submission,
            chosen,
            token,
          }),
        );
    if (act === 'skip') {
      const form = kind === 'callback' ? 'skip' : 'close';
      const reason = kind === 'callback' ? 'no-time' : 'cannot-be-reached';
      await insist(press('', form, 'Next', { reason }));
      return;
    }
    const call = press(words.call, 'file', 'ActionSelected', {});
    const presses = [insist(call)];
    if (act === 'twice') presses.push(insist(call));
    await Promise.all(presses);
  };

  return { talk, takeTask };
};
