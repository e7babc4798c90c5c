import type { GateCode } from '../codes.ts';

export const en: Readonly<Record<GateCode, string>> = {
  'gate.clock':
    'The time of the request cannot be read, so nobody was called: report the fault to whoever maintains the centre.',
  'gate.purpose': 'It is not known what the campaign calls for: give it one of the known kinds.',
  'gate.settings':
    'Something in the outbound settings cannot be read, and it may forbid this call: correct what the check of the settings names.',
  'gate.campaign-state':
    'The campaign is not running: start or resume it; a stopped or complete one stays so.',
  'gate.first-day': 'The campaign has not begun: it waits for its first day.',
  'gate.last-day':
    'The campaign’s last day is over before this call may be placed: prolong the campaign if it is still wanted.',
  'gate.attempts-left': 'The campaign has tried this person as often as it may: nothing more is done.',
  'gate.number': 'This is no number at which a person answers: correct it in the list.',
  'gate.country':
    'The rules of this country have not been looked into: add them to the table before calling there.',
  'gate.own-refusal': 'The person told us not to call: only a consent that they give later changes it.',
  'gate.silence': 'After a refusal the law forbids calls for some time: wait for the date given.',
  'gate.consent':
    'This country asks for a consent to such calls, and there is none: obtain one, dated and with its source.',
  'gate.consent-before-opposition':
    'The consent is not dated after the person’s opposition, so it does not count: only a later one would.',
  'gate.consent-too-old': 'The consent is older than this country lets it be: ask for a new one.',
  'gate.national-list': 'The national list does not allow the call: import a current version.',
  'gate.national-list-missing':
    'The national do-not-call list is missing: import a complete version, then calls go on by themselves.',
  'gate.national-list-stale':
    'The national do-not-call list is too old, or dated in the future: import the current one, then calls go on by themselves.',
  'gate.listed':
    'The number is on the national do-not-call list: only a specific consent dated after it would count.',
  'gate.service': 'Nothing justifies this service call: see the other reasons.',
  'gate.survey-loosened': 'Nothing justifies this survey call: see the other reasons.',
  'gate.zone':
    'It is not known what time it is at this person’s place: give a zone such as Europe/Brussels in the list or the file.',
  'gate.window':
    'At this person’s place it is outside the hours for such calls, or a public holiday: the call waits for the next opening.',
  'gate.most-attempts':
    'This number was called as often as it may be in so many days, all campaigns together: the call waits.',
  'gate.spacing': 'The last call to this number is too recent, whatever it was about: the call waits.',
  'gate.attempt-active':
    'A call to this number is on, or it is not known yet how it ended: this is checked again in a few minutes.',
  'gate.caller-id': 'The number to be shown cannot be used: choose another of our own.',
  'gate.caller-id-missing':
    'No number would be shown, and calls are never withheld: give the campaign one of our own.',
  'gate.caller-id-unreadable': 'The number to be shown is not written as +32…: correct it.',
  'gate.caller-id-not-ours':
    'The number to be shown is not among our own in the settings: add it there if it is ours, or choose another.',
  'gate.caller-id-mobile':
    'A mobile number may not be shown: Belgian networks block it and France forbids it to call centres; show a fixed line.',
  'gate.caller-id-kind':
    'The number to be shown is a premium or shared-cost number, or of a kind we do not know: show a fixed line.',
  'gate.loosening-ignored':
    'A loosening in the settings lacks its reason, name or date, or is dated later than today: it has no effect until that is corrected.',
};
