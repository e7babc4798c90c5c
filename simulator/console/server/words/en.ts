import type { RefusalTexts } from '../words.ts';

const phases: Readonly<Record<string, string>> = {
  offered: 'is still ringing',
  connecting: 'is still being connected',
  connected: 'is connected',
  'after-contact-work': 'is over and in after-contact work',
  consulting: 'is already in a consultation',
  'not consulting': 'is not in a consultation',
};

export const enRefusals: RefusalTexts = {
  'agent.no-such-contact': () =>
    'The agent no longer has this contact: it has ended or gone to somebody else.',
  'agent.wrong-moment': ({ phase }) =>
    `This cannot be done now: the contact ${phases[phase] ?? 'is being passed on'}.`,
  'agent.no-such-quick-connect': ({ quickConnect }) =>
    `There is no quick connect “${quickConnect}”: choose one from the list.`,
  'agent.offline': ({ username }) => `${username} is offline: set the state to Available first.`,
  'agent.busy': ({ username }) => `${username} has a contact already: close it first.`,
  'agent.number-not-dialable': ({ number }) =>
    `${number} cannot be dialled from here: give an existing number with its country code, like +32470123456.`,
  'command.unreadable': ({ where }) => `This entry cannot be used (${where}): check it and try again.`,
  'phone.unknown': () => 'This phone is no longer there: add it again.',
  'phone.there-already': ({ number }) => `There is already a phone with ${number}: use that one.`,
  'phone.is-the-centre': ({ number }) =>
    `${number} is the centre’s own number: give the customer another one.`,
  'phone.in-use': ({ number }) => `The phone ${number} is on a call: hang up first.`,
  'phone.does-not-ring': ({ number }) => `The phone ${number} no longer rings: there is nothing to answer.`,
  'phone.no-call': ({ number }) => `The phone ${number} is not on a call: dial first.`,
  'phone.keys-wanted': () => 'Nobody hears that: the centre is waiting for keys. Use the keypad.',
  'chat.unknown': () => 'This chat is no longer there: start a new one.',
  'chat.over': () => 'This chat is over: start a new one.',
  'chat.no-flow': () => 'This centre has no chat flow, so nobody would answer: deploy the flow “chat”.',
  'desk.unknown': ({ agent }) => `There is no agent “${agent}”: choose one from the list.`,
  'desk.not-by-hand': ({ agent }) =>
    `The desk of ${agent} is worked by the simulated agent: sit down there first.`,
  'desk.no-such-state': ({ state }) => `There is no state “${state}”: choose one from the list.`,
  'desk.muted': () => 'Your microphone is off, so nobody hears that: switch it on first.',
  'desk.on-hold': () => 'The customer is on hold and does not hear that: take them off hold first.',
  'desk.nobody-listens': () => 'Nobody is on the line to hear that: wait until somebody answers.',
  'view.gone': () => 'This step has been answered already or is gone: go on with the one shown now.',
  'clock.backwards': () => 'The clock only goes forward: choose a later moment.',
  'clock.too-far': ({ days }) => `One jump goes at most ${days} days ahead: jump several times.`,
  'campaign.unknown': ({ campaign }) => `There is no campaign “${campaign}”: choose one from the list.`,
  'campaign.no-example': ({ campaign }) => `There is no example “${campaign}”: choose one from the list.`,
  'campaign.loading': ({ campaign }) => `“${campaign}” is still being loaded: wait a moment.`,
  'campaign.no-list-report': () => 'This list has no report: it is not imported yet.',
  'campaign.refused': ({ campaign, why }) => `The campaign “${campaign}” was not changed: ${why}`,
  'contact.unknown': () => 'There is no such contact: choose one from the list.',
};
