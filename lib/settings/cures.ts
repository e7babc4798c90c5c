/** What to write instead, by the beginning of the field's path; the longest that fits speaks. */
const cures: Readonly<Record<string, string>> = {
  deployment: 'write a short name such as parloir',
  region: 'write a Region that has Amazon Connect, such as eu-central-1 (Frankfurt)',
  instance:
    "write { kind: 'create', alias: 'your-company' } or { kind: 'import', arn: 'arn:aws:connect:…:instance/…' }",
  'instance.alias': 'write lower-case letters, digits and hyphens, not beginning with d-',
  'instance.arn': 'copy the instance ARN from the Amazon Connect console, Overview',
  number:
    "write { kind: 'import', arn, e164 } for a number you have, { kind: 'claim', country, type } where the country allows it, or { kind: 'later' } until AWS has given one",
  'number.arn': 'run `aws connect list-phone-numbers-v2` and copy PhoneNumberArn',
  'number.e164': 'write it as in +3225880100',
  voices: 'give all four languages a Polly voice and the engine it exists in, or leave `voices` out',
  texts: 'give companyName and information in fr, nl, de and en: callers hear them',
  timeZone: 'write an IANA name such as Europe/Brussels',
  hours: "give at least `default`, as a list of { day: 1, opens: '08:30', closes: '18:00' }; 1 is Monday",
  holidays: "write { country: 'BE', years: 3, closed: [{ date: '2027-12-24', name: 'Company closed' }] }",
  queues: "name each queue and the hours it keeps: { 'service-fr': { hours: 'default' } }",
  teams: 'name for every team and each of fr, nl, de, en a queue of `queues`',
  routingProfiles:
    "list what its agents take, five queues at most: ...serve('service-fr', { priority: 1 }) gives the queue and its callbacks",
  agentStatuses: 'list the reasons an agent may be away, such as Break',
  quickConnects: 'write numbers as { name, number } in E.164, people as { name, userArn }',
  administrator: 'give username, firstName, lastName, email and a routingProfile of `routingProfiles`',
  'administrator.passwordSecretArn':
    'put the password under the key `password` of a Secrets Manager secret and write its ARN; never the password itself',
  lexBotAliasArn: 'copy the ARN of the bot alias from the Lex console, or leave it out',
  retentionDays: 'write whole days, 1 to 3653',
  'retentionDays.logs':
    'write a number CloudWatch knows: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365 or 400',
  alarms: 'write { email } of whoever is woken',
  concurrentCalls: 'write how many calls may run at once; a new instance has 10',
  outboundCountries: "list them as in ['BE', 'NL']",
  outbound:
    "write { callerIds: ['+3225880100'], callsPerSecond: 2, burst: 5 }, and in `tighten` or `loosen` entries such as { country: 'BE', purpose: 'marketing', hoursBetween: 72 }; one that loosens also says reason, decidedBy, decidedOn",
  calendars: "write { name: 'office', slotMinutes: 30, horizonDays: 30, hours: 'default' }, or leave it out",
};

export const cureFor = (path: string): string => {
  const fitting = Object.keys(cures)
    .filter((start) => path === start || path.startsWith(`${start}.`) || path.startsWith(`${start}[`))
    .sort((one, other) => other.length - one.length);
  const longest = fitting[0];
  return longest === undefined
    ? 'look at lib/settings/schema.ts for what may stand here'
    : (cures[longest] ?? '');
};
