import * as z from 'zod/mini';
import { type ContactAttributes, type ContactRecord, keptAttributes } from '../../domain/contact/model.ts';
import { instant, optionalInstant } from '../shared/fields.ts';
import { lowerKeys } from '../shared/lower-keys.ts';

const seconds = z.nullish(z.number());
const endpoint = z.nullish(z.object({ address: z.nullish(z.string()), type: z.nullish(z.string()) }));
const record = z.object({
  contactid: z.string().check(z.minLength(1), z.maxLength(256)),
  initialcontactid: z.nullish(z.string()),
  previouscontactid: z.nullish(z.string()),
  nextcontactid: z.nullish(z.string()),
  relatedcontactid: z.nullish(z.string()),
  channel: z.nullish(z.string()),
  initiationmethod: z.nullish(z.string()),
  initiationtimestamp: optionalInstant,
  lastupdatetimestamp: instant,
  connectedtosystemtimestamp: optionalInstant,
  disconnecttimestamp: optionalInstant,
  disconnectreason: z.nullish(z.string()),
  answeringmachinedetectionstatus: z.nullish(z.string()),
  customerendpoint: endpoint,
  attributes: z.nullish(z.record(z.string(), z.unknown())),
  queue: z.nullish(
    z.object({ name: z.nullish(z.string()), enqueuetimestamp: optionalInstant, duration: seconds }),
  ),
  agent: z.nullish(
    z.object({
      arn: z.nullish(z.string()),
      username: z.nullish(z.string()),
      connectedtoagenttimestamp: optionalInstant,
      agentinteractionduration: seconds,
      customerholdduration: seconds,
      aftercontactworkduration: seconds,
      aftercontactworkstarttimestamp: optionalInstant,
      aftercontactworkendtimestamp: optionalInstant,
    }),
  ),
});

/** A contact record as the Kinesis stream carries it, keys in any case. */
export const contactRecordMessage = z.pipe(
  z.pipe(z.transform(lowerKeys), record),
  z.transform(
    (data): ContactRecord => ({
      contactId: data.contactid,
      initialContactId: data.initialcontactid ?? data.contactid,
      previousContactId: data.previouscontactid ?? undefined,
      nextContactId: data.nextcontactid ?? undefined,
      relatedContactId: data.relatedcontactid ?? undefined,
      channel: (data.channel ?? 'VOICE').toUpperCase(),
      initiationMethod: data.initiationmethod ?? undefined,
      startedAt: data.initiationtimestamp ?? data.lastupdatetimestamp,
      lastUpdatedAt: data.lastupdatetimestamp,
      connectedToSystemAt: data.connectedtosystemtimestamp,
      disconnectedAt: data.disconnecttimestamp,
      disconnectReason: data.disconnectreason ?? undefined,
      answeringMachineDetectionStatus: data.answeringmachinedetectionstatus ?? undefined,
      customerNumber: numberOf(data.customerendpoint),
      queue:
        data.queue == null
          ? undefined
          : {
              name: data.queue.name ?? undefined,
              enqueuedAt: data.queue.enqueuetimestamp,
              waitSeconds: data.queue.duration ?? undefined,
            },
      agent:
        data.agent == null
          ? undefined
          : {
              id: data.agent.arn?.split('/agent/')[1],
              username: data.agent.username ?? undefined,
              connectedAt: data.agent.connectedtoagenttimestamp,
              talkSeconds: data.agent.agentinteractionduration ?? undefined,
              holdSeconds: data.agent.customerholdduration ?? undefined,
              afterContactWorkSeconds: data.agent.aftercontactworkduration ?? undefined,
              stillWorking:
                data.agent.aftercontactworkstarttimestamp !== undefined &&
                data.agent.aftercontactworkendtimestamp === undefined,
            },
      attributes: attributesOf(data.attributes ?? {}),
    }),
  ),
);

const numberOf = (customer: z.output<typeof endpoint>): string | undefined =>
  customer?.type === 'TELEPHONE_NUMBER' && /^\+[1-9]\d{4,14}$/.test(customer.address ?? '')
    ? (customer.address ?? undefined)
    : undefined;

/** Only keys and choices: a value with spaces is words, and words can be anybody's. */
const attributesOf = (sent: Readonly<Record<string, unknown>>): ContactAttributes =>
  Object.fromEntries(
    keptAttributes.flatMap((name) => {
      const value = sent[name.toLowerCase()];
      return typeof value === 'string' && /^[\w./:-]{1,100}$/.test(value) && value !== 'none'
        ? [[name, value]]
        : [];
    }),
  );
