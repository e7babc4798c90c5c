import { check, checkOutcome } from '../../../contact-flows/language/branch.ts';
import { defineFlow } from '../../../contact-flows/language/flow.ts';
import { invokeLambda, invokeModule } from '../../../contact-flows/language/integrate.ts';
import { menu, say } from '../../../contact-flows/language/interact.ts';
import { definePrompts } from '../../../contact-flows/language/prompt.ts';
import { setAttributes, setQueue } from '../../../contact-flows/language/set.ts';
import { hangUp, transferToFlow } from '../../../contact-flows/language/terminate.ts';
import { answered, attribute, system } from '../../../contact-flows/language/text.ts';

/** Mistakes in flows that the compiler finds. Each directive says what it must find; a test takes them out and reads what tsc says. */

defineFlow('no-such-label', {
  type: 'CONTACT_FLOW',
  description: 'An arrow to a block that is not there.',
  spoken: 'each-language',
  start: 'greet',
  blocks: {
    // @ts-expect-error a target that is no label: "ende"
    greet: say('closing.goodbye', { next: 'ende' }),
    end: hangUp(),
  },
});

defineFlow('no-such-start', {
  type: 'CONTACT_FLOW',
  description: 'Begins nowhere.',
  spoken: 'each-language',
  // @ts-expect-error a start that is no label: "begin"
  start: 'begin',
  blocks: { end: hangUp() },
});

// @ts-expect-error a missing error branch: "onTimeout"
menu('menu.anything-else', { keys: { '1': 'a' }, onOtherKey: 'b', onError: 'c' });

// @ts-expect-error a function that is not in the registry: "look-up-everything"
invokeLambda('look-up-everything', { send: {}, next: 'a', onError: 'b' });

// @ts-expect-error a parameter that the contract does not have: "colour"
invokeLambda('look-up-caller', { send: { customerNumber: 'none', colour: 'red' }, next: 'a', onError: 'b' });

// @ts-expect-error a prompt that nobody has written: "closing.good-night"
say('closing.good-night', { next: 'a' });

// @ts-expect-error a placeholder that nothing fills: "company"
say('greeting.welcome-known', { with: { name: attribute('customerName') }, next: 'a' });

// @ts-expect-error an attribute that is not listed: "favouriteColour"
attribute('favouriteColour');

// @ts-expect-error an attribute that is set and not listed: "favouriteColour"
setAttributes({ favouriteColour: 'red' }, { next: 'a', onError: 'b' });

checkOutcome('look-up-caller', {
  // @ts-expect-error an outcome without a branch: "withheld"
  when: { known: 'a', several: 'b', unknown: 'c' },
  otherwise: 'd',
});

// @ts-expect-error a key that no outcome of the function has: "age"
answered('look-up-caller', 'age');

// @ts-expect-error a text in the place of a path: "Path"
check('$.Attributes.need', { when: { agent: 'a' }, otherwise: 'b' });

// @ts-expect-error a flow that does not exist: "to-nobody"
transferToFlow('to-nobody', { onError: 'a' });

// @ts-expect-error a module that does not exist: "horoscope"
invokeModule('horoscope', { next: 'a', onError: 'b' });

// @ts-expect-error a team that does not exist: "astrology"
setQueue('astrology', { next: 'a', onError: 'b' });

// @ts-expect-error a root that is not there: "callerName"
system.callerName;

definePrompts({
  // @ts-expect-error a language without a text: "en"
  'only-three': { fr: 'Bonjour.', nl: 'Goedendag.', de: 'Guten Tag.' },
});

definePrompts({
  'other-placeholder': {
    fr: 'Bonjour {name}.',
    // @ts-expect-error a text without the placeholder of the French one: "this text lacks a {placeholder} that the French one has"
    nl: 'Goedendag.',
    de: 'Guten Tag {name}.',
    en: 'Hello {name}.',
  },
});
