import { check } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeModule } from '../language/integrate.ts';
import { say } from '../language/interact.ts';
import { hangUp } from '../language/terminate.ts';
import { attribute } from '../language/text.ts';

/** Reads back what was agreed (competency 01.09), asks the one question, says goodbye (01.10). */
export const closing: Flow = defineFlow('closing', {
  type: 'CONTACT_FLOW',
  description: 'Reads back what was agreed, asks one survey question, says goodbye.',
  spoken: 'each-language',
  start: 'appointment',
  blocks: {
    appointment: check(attribute('appointmentAgreed'), {
      when: { booked: 'say-booked', moved: 'say-moved', cancelled: 'say-cancelled' },
      otherwise: 'complaint',
    }),
    'say-booked': say('closing.booked', {
      with: { what: attribute('appointmentSpoken') },
      next: 'complaint',
    }),
    'say-moved': say('closing.moved', { with: { what: attribute('appointmentSpoken') }, next: 'complaint' }),
    'say-cancelled': say('closing.cancelled', {
      with: { what: attribute('appointmentSpoken') },
      next: 'complaint',
    }),
    complaint: check(attribute('complaintAgreed'), {
      when: { logged: 'say-complaint' },
      otherwise: 'callback',
    }),
    'say-complaint': say('closing.complaint', {
      with: { what: attribute('complaintSpoken') },
      next: 'callback',
    }),
    callback: check(attribute('callbackAgreed'), { when: { promised: 'say-callback' }, otherwise: 'survey' }),
    'say-callback': say('closing.callback', {
      with: { what: attribute('callbackDueSpoken') },
      next: 'survey',
    }),
    survey: invokeModule('survey', { next: 'goodbye', onError: 'goodbye' }),
    goodbye: say('closing.goodbye', { next: 'end' }),
    end: hangUp(),
  },
});
