import { threeTries } from '../flows/compose.ts';
import { check, checkOutcome } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda } from '../language/integrate.ts';
import { menu, say } from '../language/interact.ts';
import { setAttributes } from '../language/set.ts';
import { endModule } from '../language/terminate.ts';
import { answered, attribute } from '../language/text.ts';

const calendar = 'office';
const slot = (n: 1 | 2 | 3) =>
  setAttributes(
    { slotId: attribute(`slot${n}Id`), slotSpoken: attribute(`slot${n}Spoken`) },
    { next: 'confirm', onError: 'technical-problem' },
  );
/** Appointments by self-service: hear, book, move, cancel. Every other way leads to an agent. */
export const appointments: Flow = defineFlow('appointments', {
  type: 'MODULE',
  description: 'Hear, book, move or cancel an appointment by keypad.',
  spoken: 'each-language',
  start: 'asked',
  blocks: {
    // In a reminder the caller has said already what is to be done.
    asked: check(attribute('appointmentAsked'), {
      when: { move: 'move', cancel: 'cancel' },
      otherwise: 'has-one',
    }),
    'has-one': check(attribute('appointmentId'), { when: { none: 'without' }, otherwise: 'with' }),
    with: menu('appointment.menu-with', {
      keys: { '1': 'hear', '2': 'move', '3': 'cancel', '4': 'book', '0': 'end' },
      onTimeout: 'with-not-understood',
      onOtherKey: 'with-not-understood',
      onError: 'end',
    }),
    ...threeTries('with', { person: 'end' }),
    without: menu('appointment.menu-without', {
      keys: { '1': 'book', '0': 'end' },
      onTimeout: 'without-not-understood',
      onOtherKey: 'without-not-understood',
      onError: 'end',
    }),
    ...threeTries('without', { person: 'end' }),
    hear: say('appointment.hear', { with: { appointment: attribute('appointmentSpoken') }, next: 'with' }),

    move: setAttributes({ appointmentGoal: 'move' }, { next: 'one-moment', onError: 'technical-problem' }),
    book: setAttributes({ appointmentGoal: 'book' }, { next: 'one-moment', onError: 'technical-problem' }),
    'one-moment': say('appointment.one-moment', { next: 'list' }),
    list: invokeLambda('list-free-slots', {
      send: { calendar, afterSlotId: 'none' },
      next: 'listed',
      onError: 'technical-problem',
    }),
    'list-later': invokeLambda('list-free-slots', {
      send: { calendar, afterSlotId: attribute('slotId') },
      next: 'listed',
      onError: 'technical-problem',
    }),
    listed: checkOutcome('list-free-slots', {
      when: { offered: 'keep-slots', 'no-free-slot': 'none-free' },
      otherwise: 'technical-problem',
    }),
    'keep-slots': setAttributes(
      {
        slot1Id: answered('list-free-slots', 'slot1Id'),
        slot1Spoken: answered('list-free-slots', 'slot1Spoken'),
        slot2Id: answered('list-free-slots', 'slot2Id'),
        slot2Spoken: answered('list-free-slots', 'slot2Spoken'),
        slot3Id: answered('list-free-slots', 'slot3Id'),
        slot3Spoken: answered('list-free-slots', 'slot3Spoken'),
      },
      { next: 'how-many', onError: 'technical-problem' },
    ),
    'how-many': check(attribute('slot3Id'), { when: { none: 'offer-one' }, otherwise: 'offer-three' }),
    'offer-three': menu('appointment.offer-three', {
      with: {
        first: attribute('slot1Spoken'),
        second: attribute('slot2Spoken'),
        third: attribute('slot3Spoken'),
      },
      keys: { '1': 'first', '2': 'second', '3': 'third', '4': 'after-three', '0': 'end' },
      onTimeout: 'offer-three-not-understood',
      onOtherKey: 'offer-three-not-understood',
      onError: 'end',
    }),
    ...threeTries('offer-three', { person: 'end' }),
    'offer-one': menu('appointment.offer-one', {
      with: { first: attribute('slot1Spoken') },
      keys: { '1': 'first', '4': 'after-one', '0': 'end' },
      onTimeout: 'offer-one-not-understood',
      onOtherKey: 'offer-one-not-understood',
      onError: 'end',
    }),
    ...threeTries('offer-one', { person: 'end' }),
    'after-three': setAttributes(
      { slotId: attribute('slot3Id') },
      { next: 'list-later', onError: 'technical-problem' },
    ),
    'after-one': setAttributes(
      { slotId: attribute('slot1Id') },
      { next: 'list-later', onError: 'technical-problem' },
    ),
    'none-free': say('appointment.none-free', { next: 'end' }),
    first: slot(1),
    second: slot(2),
    third: slot(3),

    confirm: menu('appointment.confirm', {
      with: { slot: attribute('slotSpoken') },
      keys: { '1': 'goal', '2': 'how-many' },
      onTimeout: 'confirm-not-understood',
      onOtherKey: 'confirm-not-understood',
      onError: 'end',
    }),
    ...threeTries('confirm', { person: 'end' }),
    goal: check(attribute('appointmentGoal'), { when: { move: 'move-it' }, otherwise: 'book-it' }),
    'book-it': invokeLambda('book-appointment', {
      send: { customerId: attribute('customerId'), slotId: attribute('slotId') },
      next: 'booked',
      onError: 'technical-problem',
    }),
    booked: checkOutcome('book-appointment', {
      when: {
        booked: 'agreed-booked',
        'slot-taken': 'slot-gone',
        'slot-past': 'slot-gone',
        'unknown-slot': 'slot-gone',
        'no-identity': 'not-yours',
      },
      otherwise: 'technical-problem',
    }),
    'agreed-booked': setAttributes(
      {
        appointmentAgreed: 'booked',
        appointmentId: answered('book-appointment', 'appointmentId'),
        appointmentSpoken: answered('book-appointment', 'appointmentSpoken'),
      },
      { next: 'noted', onError: 'noted' },
    ),
    'move-it': invokeLambda('move-appointment', {
      send: {
        customerId: attribute('customerId'),
        appointmentId: attribute('appointmentId'),
        slotId: attribute('slotId'),
      },
      next: 'moved',
      onError: 'technical-problem',
    }),
    moved: checkOutcome('move-appointment', {
      when: {
        moved: 'agreed-moved',
        'slot-taken': 'slot-gone',
        'slot-past': 'slot-gone',
        'unknown-slot': 'slot-gone',
        'no-such-appointment': 'not-yours',
        'no-identity': 'not-yours',
      },
      otherwise: 'technical-problem',
    }),
    'agreed-moved': setAttributes(
      {
        appointmentAgreed: 'moved',
        appointmentId: answered('move-appointment', 'appointmentId'),
        appointmentSpoken: answered('move-appointment', 'appointmentSpoken'),
      },
      { next: 'noted', onError: 'noted' },
    ),
    'slot-gone': say('appointment.slot-gone', { next: 'list' }),

    cancel: menu('appointment.cancel-confirm', {
      with: { appointment: attribute('appointmentSpoken') },
      keys: { '1': 'cancel-it', '2': 'kept' },
      onTimeout: 'cancel-not-understood',
      onOtherKey: 'cancel-not-understood',
      onError: 'end',
    }),
    ...threeTries('cancel', { person: 'end' }),
    kept: say('appointment.kept', { with: { appointment: attribute('appointmentSpoken') }, next: 'done' }),
    'cancel-it': invokeLambda('cancel-appointment', {
      send: { customerId: attribute('customerId'), appointmentId: attribute('appointmentId') },
      next: 'cancelled',
      onError: 'technical-problem',
    }),
    cancelled: checkOutcome('cancel-appointment', {
      when: { cancelled: 'agreed-cancelled', 'no-such-appointment': 'not-yours', 'no-identity': 'not-yours' },
      otherwise: 'technical-problem',
    }),
    'agreed-cancelled': setAttributes(
      {
        appointmentAgreed: 'cancelled',
        appointmentId: 'none',
        appointmentSpoken: answered('cancel-appointment', 'appointmentSpoken'),
      },
      { next: 'noted', onError: 'noted' },
    ),

    noted: say('appointment.booked', { next: 'done' }),
    'not-yours': say('appointment.not-yours', { next: 'end' }),
    'technical-problem': say('menu.technical-problem', { next: 'end' }),
    done: setAttributes({ nextStep: 'closing' }, { next: 'end', onError: 'end' }),
    end: endModule(),
  },
});
