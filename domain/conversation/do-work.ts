import { bookAppointment } from '../appointment/book-appointment.ts';
import type { Appointment } from '../appointment/model.ts';
import { moveAppointment } from '../appointment/move-appointment.ts';
import type { BookingRefusal, MoveRefusal } from '../appointment/refusals.ts';
import { spokenSlot } from '../appointment/spoken-slot.ts';
import { logComplaint } from '../complaint/log-complaint.ts';
import { type ComplaintCategory, complaintCategories } from '../complaint/model.ts';
import { spokenDueDay } from '../complaint/spoken-due-day.ts';
import { readTimeId } from '../promise/callback-times.ts';
import type { TimeWindow } from '../promise/model.ts';
import { promiseCallback } from '../promise/promise-callback.ts';
import { zoneOfNumber } from '../promise/zone-of-number.ts';
import type { Done, Work } from '../script/play.ts';
import { selectScript } from '../script/select-script.ts';
import type { Result } from '../shared/result.ts';
import { spokenInstant } from '../shared/spoken.ts';
import type { GuidePorts } from './guide.ts';
import type { Conversation } from './model.ts';
import type { FileOnScreen } from './ports.ts';
import { scriptNamed } from './stage.ts';
import { guideWords } from './words.ts';

/** It cannot be done for this caller: the script says where it goes on. */
const cannot: Done = { ok: false, again: undefined };

/**
 * Does what the script has come to. Everything is keyed by the conversation and can be repeated: Connect's retry, and an agent who presses
 * again after a save that failed, get what stands.
 */
export const doWork = (
  ports: GuidePorts,
  conversation: Conversation,
  work: Work,
  file: FileOnScreen,
  /** The segment in which it is done. */
  contactId: string,
): Promise<Done> => {
  switch (work.do) {
    case 'book':
      return book(ports, conversation, work);
    case 'promise-callback':
      return promise(ports, conversation, work, contactId);
    case 'log-complaint':
      return complain(ports, conversation, work.category);
    case 'switch-script':
      return switchScript(ports, { ...conversation, need: work.need }, file);
  }
};

const book = async (
  ports: GuidePorts,
  conversation: Conversation,
  { what, slotId }: Extract<Work, { do: 'book' }>,
): Promise<Done> => {
  const booked = await bookOrMove(ports, conversation, slotId);
  if (!booked.ok)
    return booked.error.code === 'appointment.no-identity' ||
      booked.error.code === 'appointment.no-such-appointment'
      ? cannot
      : { ok: false, again: guideWords[conversation.language].slotTaken };
  const spoken = spokenSlot(booked.value, conversation.language);
  return {
    ok: true,
    learnt: { booked: spoken, appointment: spoken },
    entered: {
      kind: 'booked',
      booked: what,
      reference: booked.value.appointmentId,
      slotId: booked.value.slotId,
    },
  };
};

/** A conversation has one appointment in a calendar: one that was made before, in the menu or by a former step, is moved. */
export const bookOrMove = async (
  guide: Pick<GuidePorts, 'slots' | 'appointments' | 'clock' | 'keptDays'>,
  { id, number, customerId }: Conversation,
  slotId: string,
): Promise<Result<Appointment, BookingRefusal | MoveRefusal>> => {
  const ports = { ...guide, cards: guide.appointments };
  const caller = { callerNumber: number, customerId };
  const booked = await bookAppointment(ports)({ ...caller, slotId, initialContactId: id });
  if (!booked.ok || booked.value.slotId === slotId) return booked;
  return moveAppointment(ports)({ ...caller, appointmentId: booked.value.appointmentId, slotId });
};

const promise = async (
  ports: GuidePorts,
  conversation: Conversation,
  { time }: Extract<Work, { do: 'promise-callback' }>,
  contactId: string,
): Promise<Done> => {
  const window = time === undefined ? 'soonest' : readTimeId(time);
  const { timePast } = guideWords[conversation.language];
  if (window === undefined) return { ok: false, again: timePast };
  const promised = await promiseTo(ports, conversation, { time: window, contactId });
  if (!promised.ok)
    return promised.error.code === 'promise.time-past' ? { ok: false, again: timePast } : cannot;
  const { id, dueAt, number } = promised.value.promise;
  const timeZone = zoneOfNumber(number, ports.workingTime.timeZone);
  return {
    ok: true,
    learnt: { callbackDue: spokenInstant(dueAt, timeZone, conversation.language) },
    entered: { kind: 'booked', booked: 'callback', reference: id },
  };
};

/** One running promise a number and need, however often it is asked for; another time moves it, none leaves it as it is. */
export const promiseTo = (
  { promises, clock, workingTime }: GuidePorts,
  { id, customerId, number, need, language }: Conversation,
  { time, contactId }: { readonly time?: TimeWindow | 'soonest' | undefined; readonly contactId: string },
) =>
  promiseCallback({ promises, clock, workingTime })({
    contactId: id,
    promisedByAgentIn: contactId,
    customerId,
    callerNumber: number,
    keyedNumber: undefined,
    need,
    language,
    time,
  });

const complain = async (
  { complaints, complaintCards: cards, clock, workingTime }: GuidePorts,
  { id, customerId, number, language }: Conversation,
  category: string,
): Promise<Done> => {
  if (!isCategory(category)) return cannot;
  const logged = await logComplaint({ complaints, cards, clock, workingTime })({
    contactId: id,
    customerId,
    callerNumber: number,
    category,
    language,
  });
  if (!logged.ok) return cannot;
  const { complaint } = logged.value;
  return {
    ok: true,
    learnt: {
      complaintReference: complaint.reference,
      complaintDue: spokenDueDay(complaint, workingTime.timeZone, language),
    },
    entered: { kind: 'logged', logged: 'complaint', reference: complaint.reference },
  };
};

const isCategory = (text: string): text is ComplaintCategory =>
  complaintCategories.some((category) => category === text);

const switchScript = async (
  ports: GuidePorts,
  { id, direction, need, language, campaign }: Conversation,
  { file }: FileOnScreen,
): Promise<Done> => {
  const selected = await selectScript(ports)({
    direction,
    need,
    language,
    campaign,
    segment: file.segment,
    contactId: id,
  });
  if (!selected.ok) return { ok: false, again: guideWords[language].noScriptForNeed };
  const name = { id: selected.value.scriptId, version: selected.value.version };
  const { start } = await scriptNamed(ports, name);
  return { ok: true, learnt: {}, entered: undefined, script: name, start };
};
