import type { ComplaintCategory } from '../../domain/complaint/model.ts';
import { threeTries } from '../flows/compose.ts';
import { check, checkOutcome, loop } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda } from '../language/integrate.ts';
import { askDigits, menu, say } from '../language/interact.ts';
import { setAttributes, setLogging } from '../language/set.ts';
import { endModule } from '../language/terminate.ts';
import { answered, attribute, system } from '../language/text.ts';

const about = (complaintCategory: ComplaintCategory) =>
  setAttributes({ complaintCategory }, { next: 'log', onError: 'technical-problem' });
const logged = {
  reference: answered('log-complaint', 'referenceSpoken'),
  due: answered('log-complaint', 'answerDueSpoken'),
};
const status = {
  reference: answered('complaint-status', 'referenceSpoken'),
  due: answered('complaint-status', 'answerDueSpoken'),
};

/** Complaints (competency 01.04): taken once with the reference read back, and where one stands. */
export const complaints: Flow = defineFlow('complaints', {
  type: 'MODULE',
  description: 'Takes a complaint and reads its reference back, or says where one stands.',
  spoken: 'each-language',
  start: 'menu',
  blocks: {
    menu: menu('complaint.menu', {
      keys: { '1': 'category', '2': 'about-status', '0': 'end' },
      onTimeout: 'menu-not-understood',
      onOtherKey: 'menu-not-understood',
      onError: 'end',
    }),
    ...threeTries('menu', { person: 'end' }),
    category: menu('complaint.category', {
      keys: { '1': 'delivery', '2': 'product', '3': 'invoice', '4': 'staff', '5': 'other' },
      onTimeout: 'category-not-understood',
      onOtherKey: 'category-not-understood',
      onError: 'end',
    }),
    ...threeTries('category', { person: 'end' }),
    delivery: about('delivery'),
    product: about('product'),
    invoice: about('invoice'),
    staff: about('staff'),
    other: about('other'),
    log: invokeLambda('log-complaint', {
      send: { customerId: attribute('customerId'), category: attribute('complaintCategory') },
      next: 'logged',
      onError: 'technical-problem',
    }),
    logged: checkOutcome('log-complaint', {
      when: { logged: 'keep-logged', 'already-open': 'say-already-open', 'no-identity': 'person-needed' },
      otherwise: 'technical-problem',
    }),
    'keep-logged': setAttributes(
      {
        complaintAgreed: 'logged',
        complaintReference: answered('log-complaint', 'reference'),
        complaintSpoken: answered('log-complaint', 'referenceSpoken'),
      },
      { next: 'say-logged', onError: 'say-logged' },
    ),
    'say-logged': say('complaint.logged', { with: logged, next: 'done' }),
    'say-already-open': say('complaint.already-open', { with: logged, next: 'done' }),
    'person-needed': say('complaint.person-needed', { next: 'end' }),

    'about-status': setAttributes({ need: 'complaint-status' }, { next: 'has-one', onError: 'has-one' }),
    'has-one': check(attribute('complaintReference'), {
      when: { none: 'logging-off' },
      otherwise: 'own-status',
    }),
    'own-status': invokeLambda('complaint-status', {
      send: { customerId: attribute('customerId'), reference: 'none' },
      next: 'status',
      onError: 'technical-problem',
    }),
    // A reference leads to a person: it stays out of the flow log.
    'logging-off': setLogging('Disabled', { next: 'ask' }),
    ask: askDigits('complaint.ask-reference', { maximumLength: 6, next: 'typed', onError: 'end' }),
    typed: check(system.storedInput, { when: { Timeout: 'ask-tries' }, otherwise: 'keyed-status' }),
    'keyed-status': invokeLambda('complaint-status', {
      send: { customerId: attribute('customerId'), reference: system.storedInput },
      next: 'status',
      onError: 'technical-problem',
    }),
    status: checkOutcome('complaint-status', {
      when: {
        received: 'say-received',
        'in-progress': 'say-in-progress',
        answered: 'say-answered',
        closed: 'say-closed',
        'not-found': 'not-found',
      },
      otherwise: 'not-found',
    }),
    'say-received': say('complaint.received', { with: status, next: 'done' }),
    'say-in-progress': say('complaint.in-progress', { with: status, next: 'done' }),
    'say-answered': say('complaint.answered', { with: { reference: status.reference }, next: 'done' }),
    'say-closed': say('complaint.closed', { with: { reference: status.reference }, next: 'done' }),
    'not-found': say('complaint.not-found', { next: 'ask-tries' }),
    'ask-tries': loop(2, { again: 'ask', done: 'to-a-person' }),
    'to-a-person': say('menu.to-a-person', { next: 'end' }),

    'technical-problem': say('menu.technical-problem', { next: 'end' }),
    done: setAttributes({ nextStep: 'closing' }, { next: 'end', onError: 'end' }),
    end: setLogging('Enabled', { next: 'return' }),
    return: endModule(),
  },
});
