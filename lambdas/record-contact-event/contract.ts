import * as z from 'zod/mini';
import type { ContactEvent } from '../../domain/contact/model.ts';
import { instant, optionalInstant } from '../shared/fields.ts';
import { lowerKeys } from '../shared/lower-keys.ts';

const detail = z.object({
  eventtype: z.string().check(z.regex(/^\w{1,60}$/)),
  contactid: z.string().check(z.minLength(1), z.maxLength(256)),
  initialcontactid: z.nullish(z.string()),
  channel: z.nullish(z.string()),
  initiationmethod: z.nullish(z.string()),
  initiationtimestamp: optionalInstant,
  connectedtosystemtimestamp: optionalInstant,
  disconnecttimestamp: optionalInstant,
  disconnectreason: z.nullish(z.string()),
  answeringmachinedetectionstatus: z.nullish(z.string()),
  queueinfo: z.nullish(z.object({ queuearn: z.nullish(z.string()), enqueuetimestamp: optionalInstant })),
  agentinfo: z.nullish(
    z.object({ agentarn: z.nullish(z.string()), connectedtoagenttimestamp: optionalInstant }),
  ),
});

/** An event of Amazon Connect as EventBridge delivers it, keys in any case. */
export const contactEventMessage = z.pipe(
  z.pipe(z.transform(lowerKeys), z.object({ time: instant, detail })),
  z.transform(({ time, detail: event }): ContactEvent => {
    const { queueinfo: queue, agentinfo: agent } = event;
    const moments: Readonly<Record<string, Date | undefined>> = {
      INITIATED: event.initiationtimestamp,
      CONNECTED_TO_SYSTEM: event.connectedtosystemtimestamp,
      QUEUED: queue?.enqueuetimestamp,
      CONNECTED_TO_AGENT: agent?.connectedtoagenttimestamp,
      DISCONNECTED: event.disconnecttimestamp,
    };
    const type = event.eventtype.toUpperCase();
    return {
      contactId: event.contactid,
      initialContactId: event.initialcontactid ?? event.contactid,
      type,
      at: moments[type] ?? time,
      channel: (event.channel ?? 'VOICE').toUpperCase(),
      initiationMethod: event.initiationmethod ?? undefined,
      queueArn: queue?.queuearn ?? undefined,
      agentArn: agent?.agentarn ?? undefined,
      disconnectReason: event.disconnectreason ?? undefined,
      connectedToSystemAt: event.connectedtosystemtimestamp,
      connectedToAgentAt: agent?.connectedtoagenttimestamp,
      disconnectedAt: event.disconnecttimestamp,
      answeringMachineDetectionStatus: event.answeringmachinedetectionstatus ?? undefined,
    };
  }),
);
