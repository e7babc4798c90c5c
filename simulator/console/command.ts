import * as z from 'zod';

const id = z.string().min(1).max(200);
const number = z.union([z.literal('withheld'), z.string().regex(/^\+[1-9]\d{6,14}$/)]);
const words = z.string().min(1).max(1000);
const onContact = { agent: id, contactId: id };

/** What a person does in the page. */
export const command = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add-phone'), number }),
  z.object({ do: z.literal('remove-phone'), phone: id }),
  z.object({ do: z.literal('dial'), phone: id }),
  z.object({ do: z.literal('answer'), phone: id }),
  z.object({ do: z.literal('press'), phone: id, keys: z.string().regex(/^[0-9*#]{1,30}$/) }),
  z.object({ do: z.literal('say'), phone: id, text: words }),
  z.object({ do: z.literal('hang-up'), phone: id }),
  z.object({
    do: z.literal('start-chat'),
    name: z.string().min(1).max(100),
    number: number.optional(),
    text: words,
  }),
  z.object({ do: z.literal('write'), chat: id, text: words }),
  z.object({ do: z.literal('end-chat'), chat: id }),
  /** Takes the desk over from the simulated agent, or gives it back. */
  z.object({ do: z.literal('sit-down'), agent: id }),
  z.object({ do: z.literal('leave-desk'), agent: id }),
  z.object({ do: z.literal('set-state'), agent: id, state: z.string().min(1).max(60) }),
  z.object({ do: z.literal('accept'), ...onContact }),
  z.object({ do: z.literal('reject'), ...onContact }),
  z.object({ do: z.literal('end-contact'), ...onContact }),
  z.object({ do: z.literal('hold'), ...onContact, on: z.boolean() }),
  z.object({ do: z.literal('mute'), ...onContact, on: z.boolean() }),
  z.object({ do: z.literal('agent-says'), ...onContact, text: words }),
  z.object({ do: z.literal('transfer'), ...onContact, quickConnect: id }),
  z.object({ do: z.literal('consult'), ...onContact, quickConnect: id }),
  z.object({ do: z.literal('join'), ...onContact }),
  z.object({ do: z.literal('complete-transfer'), ...onContact }),
  z.object({ do: z.literal('cancel-transfer'), ...onContact }),
  z.object({ do: z.literal('close-contact'), ...onContact }),
  /** `data` as the view gives it: `{ FormData: { … } }`, `{ actionName }`. */
  z.object({
    do: z.literal('answer-view'),
    ...onContact,
    view: id,
    action: z.string().min(1).max(255),
    data: z.record(z.string(), z.unknown()),
  }),
  /** Places an outbound call from the desk. */
  z.object({ do: z.literal('place-call'), agent: id, number: z.string().regex(/^\+[1-9]\d{6,14}$/) }),
  z.object({ do: z.literal('set-speed'), speed: z.number().min(0).max(600) }),
  /** Jumps forward. */
  z.object({
    do: z.literal('skip'),
    seconds: z
      .number()
      .int()
      .min(1)
      .max(31 * 86_400),
  }),
  /** Writes an example campaign and imports its list. */
  z.object({ do: z.literal('load-campaign'), example: id }),
  z.object({
    do: z.literal('change-campaign'),
    campaign: id,
    action: z.enum(['start', 'pause', 'resume', 'stop', 'complete']),
    /** In a few words, for the record. */
    why: z.string().trim().min(1).max(300),
  }),
  /** The people on the lists who have no phone in the page answer by themselves. */
  z.object({ do: z.literal('let-customers-answer'), on: z.boolean() }),
  z.object({ do: z.literal('jump-to'), at: z.number().int() }),
]);
export type ConsoleCommand = z.infer<typeof command>;
