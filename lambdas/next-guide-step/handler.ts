import type { GuidePorts, GuideRequest } from '../../domain/conversation/guide.ts';
import { nextGuideStep as nextStep } from '../../domain/conversation/next-guide-step.ts';
import { type Need, needs } from '../../domain/need/model.ts';
import { Fault } from '../../domain/shared/fault.ts';
import type { RequestOf } from '../shared/contract.ts';
import { faultTrace } from '../shared/fault-trace.ts';
import type { FlowContact } from '../shared/flow-event.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import { type Frame, functionName, lambdaFrame } from '../shared/log.ts';
import { bytesOf, mostAnswerBytes, roomBeside } from '../shared/views/fit.ts';
import { languageOf, refilled } from '../shared/views/refill.ts';
import { renderAnswer } from '../shared/views/render-answer.ts';
import { readShown, readSubmitted } from '../shared/views/submission.ts';
import { viewWords } from '../shared/views/words.ts';
import { nextGuideStep } from './contract.ts';

export const createHandler = (ports: GuidePorts, frame: Frame = lambdaFrame) => {
  const step = nextStep(ports);
  /** A fault that the agent is told of, or that is made good later, is an answer; it is logged like any other. */
  const note = (fault: unknown, contactId: string) =>
    frame.log({
      level: 'error',
      function: functionName(),
      trigger: 'flow',
      outcome: 'fault',
      milliseconds: 0,
      contactId,
      faults: faultTrace(fault, undefined),
    });

  return flowHandler(
    nextGuideStep,
    async (request, contact) => {
      const roomBytes = roomBeside(contact.attributes);
      const language = languageOf(contact.attributes['language']);
      const backWith = (told: string) =>
        refilled(request.shown, request.submitted, { language, roomBytes, told });
      try {
        const answer = await step(asked(request, contact));
        if (answer.show === 'nothing') return { outcome: 'end' };
        if (answer.fault !== undefined) note(answer.fault, contact.contactId);
        const rendered = { ...renderAnswer(answer, roomBytes), token: answer.token };
        if (bytesOf(rendered) <= mostAnswerBytes) return rendered;
        // What was typed waits in the token, and there is more of it than an answer holds.
        return backWith(viewWords[language].shortenFirst) ?? rendered;
      } catch (fault) {
        // Something that keeps conversations is down: what was typed is still here, and goes back to the agent.
        const again =
          fault instanceof Fault
            ? backWith(viewWords[language][fault.retryable ? 'notSaved' : 'notSavable'])
            : undefined;
        if (again === undefined) throw fault;
        note(fault, contact.contactId);
        return again;
      }
    },
    frame,
  );
};

const asked = (
  {
    phase,
    conversationId,
    action,
    submitted,
    shown,
    scriptId,
    scriptVersion,
  }: RequestOf<typeof nextGuideStep>,
  { contactId, relatedContactId, attributes }: FlowContact,
): GuideRequest => {
  const former = readShown(shown);
  const { direction, campaign, need } = attributes;
  return {
    phase,
    conversationId,
    contactId: relatedContactId ?? contactId,
    action,
    ...readSubmitted(submitted, former),
    token: typeof former['token'] === 'string' ? former['token'] : undefined,
    known: {
      language: languageOf(attributes['language']),
      direction: direction === 'outbound' ? 'outbound' : 'inbound',
      need: isNeed(need) ? need : 'agent',
      campaign: campaign === undefined || campaign === '' || campaign === 'none' ? undefined : campaign,
      customerId: attributes['customerId'] || 'guest',
      script:
        scriptId === undefined || scriptVersion === undefined
          ? undefined
          : { id: scriptId, version: scriptVersion },
    },
  };
};

const isNeed = (text: string | undefined): text is Need => text !== undefined && Object.hasOwn(needs, text);
