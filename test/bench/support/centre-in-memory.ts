import { flows } from '../../../contact-flows/flows/index.ts';
import type { Flow } from '../../../contact-flows/language/flow.ts';
import { placeholderResolver } from '../../../contact-flows/language/placeholders.ts';
import { renderFlow } from '../../../contact-flows/language/render.ts';
import { renderings } from '../../../contact-flows/language/renderings.ts';
import { modules } from '../../../contact-flows/modules/index.ts';
import { languages } from '../../../domain/shared/language.ts';
import type { LambdaName } from '../../../lambdas/registry.ts';
import type { CenterDefinition, FlowDefinition } from '../../../simulator/center/definition.ts';

const all: readonly Flow[] = [...Object.values(flows), ...Object.values(modules)];
const resolve = placeholderResolver({ flows: all });

export const functionArn = (name: LambdaName): string => resolve({ ref: 'lambda', name }, undefined);
export const theNumber = '+3225880100';

const flowArn = (flow: Flow, language: Parameters<typeof resolve>[1]): string =>
  resolve({ ref: flow.type === 'MODULE' ? 'module' : 'flow', name: flow.name }, language);
const instanceArn = flowArn(flows.entry, undefined).replace(/\/contact-flow\/.*/, '');

const rendered = (): readonly FlowDefinition[] =>
  all.flatMap((flow) =>
    renderings(flow).map(({ name, language }) => ({
      arn: flowArn(flow, language),
      name,
      type: flow.type,
      content: renderFlow(flow, { language, resolve }),
    })),
  );

const teams = ['service', 'appointments', 'complaints', 'sales'] as const;
const wholeWeek = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map(
  (day) => ({
    day,
    start: { hours: 0, minutes: 0 },
    end: { hours: 0, minutes: 0 },
  }),
);

/** Our flows and modules in every language, a queue a team and language, everything open, one agent. */
export const centreInMemory = (): CenterDefinition => {
  const hoursArns = teams.map((team) => resolve({ ref: 'hours', team }, undefined));
  const queueArns = teams.flatMap((team) =>
    languages.map((language) => resolve({ ref: 'queue', team, kind: 'waiting' }, language)),
  );
  const [hoursArn = '', profileArn] = [hoursArns[0], `${instanceArn}/routing-profile/everything`];
  return {
    instanceArn,
    region: 'eu-central-1',
    flows: rendered(),
    hours: hoursArns.map((arn) => ({
      arn,
      name: arn,
      timeZone: 'Europe/Brussels',
      config: wholeWeek,
      overrides: [],
    })),
    queues: queueArns.map((arn) => ({ arn, name: arn, hoursArn, quickConnectArns: [] })),
    routingProfiles: [
      {
        arn: profileArn,
        name: 'everything',
        defaultOutboundQueueArn: queueArns[0] ?? '',
        concurrency: [{ channel: 'VOICE', concurrency: 1 }],
        queues: queueArns.map((queueArn) => ({ queueArn, channel: 'VOICE', priority: 1, delaySeconds: 0 })),
      },
    ],
    quickConnects: [],
    users: [
      {
        arn: `${instanceArn}/agent/one`,
        username: 'one',
        firstName: 'The',
        lastName: 'Agent',
        routingProfileArn: profileArn,
      },
    ],
    phoneNumbers: [{ arn: 'the-number', phoneNumber: theNumber, flowArn: flowArn(flows.entry, undefined) }],
    prompts: [],
    views: [],
    associatedFunctionArns: (
      ['look-up-caller', 'list-free-slots', 'book-appointment', 'record-survey-answer'] as const
    ).map(functionArn),
    storage: { callRecordings: true, chatTranscripts: true, contactRecords: true },
  };
};
