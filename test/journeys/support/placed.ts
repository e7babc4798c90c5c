import type { Language } from '../../../domain/shared/language.ts';
import { spokenNumber } from '../../../domain/shared/spoken.ts';
import type { OutsideParty } from '../../../simulator/center/outside.ts';
import { callerWith, type Word } from './caller.ts';
import type { World } from './world.ts';

/** A call that was placed, and what came of it. */
export interface Placed {
  readonly contactId: string;
  readonly number: string;
  readonly events: World['centre']['center']['events'];
}

type Flow = 'outbound-call' | 'reminder';

/** Calls that a dialler places, with all the attributes that it gives them; who is called says these words where the flow listens. */
export const placing = (world: World) => {
  const parties = new Map<string, OutsideParty>();
  const { center, clock, definition, number: ours } = world.centre;
  center.answerOutside((number) => parties.get(number));
  return {
    /** Places it, and lets so many seconds go by. */
    place: async (
      flow: Flow,
      {
        language = 'fr',
        words = [],
        party = {},
        attributes = {},
        number = world.freshNumber(),
        detect = false,
        seconds = 90,
      }: {
        readonly language?: Language;
        readonly words?: readonly Word[];
        readonly party?: OutsideParty;
        readonly attributes?: Readonly<Record<string, string>>;
        readonly number?: string;
        /** With answering machine detection. */
        readonly detect?: boolean;
        readonly seconds?: number;
      } = {},
    ): Promise<Placed> => {
      parties.set(number, { participant: () => callerWith(clock, words), ...party });
      const arn = definition.flows.find(({ name }) => name === `${flow}-${language}`)?.arn;
      const { ContactId } = await center.api.call('StartOutboundVoiceContact', {
        InstanceId: definition.instanceArn.split('/').at(-1),
        ContactFlowId: arn,
        DestinationPhoneNumber: number,
        SourcePhoneNumber: ours,
        RingTimeoutInSeconds: 25,
        ...(detect && {
          TrafficType: 'CAMPAIGN',
          AnswerMachineDetectionConfig: { EnableAnswerMachineDetection: true },
        }),
        Attributes: {
          attemptId: 'telesales.a-number.1',
          promiseId: 'none',
          campaign: 'telesales',
          direction: 'outbound',
          language,
          need: 'commercial-question',
          team: 'campaigns',
          customerId: 'guest',
          segment: 'none',
          scriptId: 'none',
          conversationId: 'none',
          agentId: 'none',
          appointmentId: 'none',
          slotId: 'none',
          callerIdSpoken: spokenNumber(ours),
          ...attributes,
        },
      });
      await clock.advance(seconds * 1_000);
      const contactId = String(ContactId);
      return {
        contactId,
        number,
        get events() {
          return center.events.filter((event) => event.contactId === contactId);
        },
      };
    },
  };
};
