import type { GuideAnswer, Shown } from '../conversation/guide.ts';
import type { CustomerFiles } from '../conversation/ports.ts';
import { formOf, noticeOf, reasonsToSkip } from '../promise/call-task-views.ts';
import { callTaskWords } from '../promise/call-task-words.ts';
import { whyNotCalled } from '../promise/why-not-called.ts';
import type { Submission } from '../script/screen.ts';
import type { Language } from '../shared/language.ts';
import type { Clock } from '../shared/ports.ts';
import type { WorkingTime } from '../working-time/model.ts';
import { readMemberAttempt } from './attempt-id.ts';
import type { DialRequest } from './model.ts';
import type { DialReader } from './ports.ts';
import type { RingResult } from './ring-now.ts';
import type { SkipResult } from './skip-call.ts';

export interface PreviewTaskPorts {
  readonly reader: DialReader;
  readonly files: CustomerFiles;
  /** See `ringMember`. */
  readonly ring: (
    request: DialRequest,
    by: {
      readonly agentId: string;
      readonly taskContactId: string;
      readonly conversationId: string | undefined;
    },
  ) => Promise<RingResult>;
  /** See `skip`. */
  readonly skip: (request: DialRequest, reason: string) => Promise<SkipResult>;
  readonly agentOf: (taskContactId: string) => Promise<string | undefined>;
  readonly clock: Clock;
  readonly workingTime: WorkingTime;
}

export interface PreviewTaskRequest {
  readonly attemptId: string;
  readonly conversationId: string | undefined;
  readonly taskContactId: string;
  readonly language: Language;
  readonly action: string;
  readonly submission: Submission;
  readonly chosen: string | undefined;
  readonly token: string | undefined;
}

/** What an agent sees beside the task of a campaign's member: who it is, then what came of "call" or "skip". Pressing again calls nobody twice. */
export const previewTask =
  (ports: PreviewTaskPorts) =>
  async (request: PreviewTaskRequest): Promise<GuideAnswer> => {
    const { language, token, action, attemptId } = request;
    const words = callTaskWords[language];
    if (token === 'done') return { show: 'nothing' };
    const asked = readMemberAttempt(attemptId);
    const [facts] = asked === undefined ? [] : await ports.reader.read([asked]);
    if (asked === undefined || facts?.member === undefined || facts.campaign === undefined)
      return noticeOf(language, words.over, words.gone);
    if (action === 'ActionSelected' && token === 'file' && request.chosen === words.call)
      return call(ports, request, asked);
    if (action === 'ActionSelected' && token === 'file' && request.chosen === words.skip)
      return formOf('skip', ports, request);
    if (action === 'Next' && token === 'skip') {
      const reason = reasonsToSkip.find((one) => one === request.submission['reason']);
      if (reason === undefined) return formOf('skip', ports, request, [words.choose]);
      const { result } = await ports.skip(asked, reason);
      return result === 'already-called'
        ? noticeOf(language, words.already, words.alreadyText)
        : noticeOf(language, words.noted, words.memberSkipped);
    }
    return showMember(ports, request, asked);
  };

const showMember = async (
  { reader, files }: PreviewTaskPorts,
  { language }: PreviewTaskRequest,
  asked: DialRequest,
  said: readonly string[] = [],
): Promise<Shown> => {
  const words = callTaskWords[language];
  const [facts] = await reader.read([asked]);
  const { member, campaign } = facts ?? {};
  const file = await files.read({
    customerId: member?.customerId ?? 'guest',
    number: member?.number,
    language,
  });
  return {
    show: 'file',
    file,
    actions: [words.call, words.skip],
    language,
    token: 'file',
    said: [
      ...said,
      ...(campaign === undefined ? [] : [words.forCampaign(campaign.campaign.title[language])]),
    ],
  };
};

const call = async (
  ports: PreviewTaskPorts,
  request: PreviewTaskRequest,
  asked: DialRequest,
): Promise<Shown> => {
  const { language, taskContactId, conversationId } = request;
  const words = callTaskWords[language];
  const agentId = await ports.agentOf(taskContactId);
  if (agentId === undefined) return showMember(ports, request, asked, [words.acceptFirst]);
  const rung = await ports.ring(asked, { agentId, taskContactId, conversationId });
  switch (rung.result) {
    case 'placed':
      return noticeOf(language, words.rings, words.memberRings);
    case 'unknown':
      return noticeOf(language, words.unknown, words.unknownText);
    case 'already-called':
      return noticeOf(language, words.already, words.alreadyText);
    case 'wait':
      return showMember(ports, request, asked, [words.wait(rung.seconds)]);
    case 'refused':
      return noticeOf(language, words.notCalled, words.refused(whyNotCalled(rung.reasons, language)));
  }
};
