import { describe, expect, it } from 'vitest';
import { flows } from '../../contact-flows/flows/index.ts';
import { renderings } from '../../contact-flows/language/renderings.ts';
import { modules as moduleSources } from '../../contact-flows/modules/index.ts';
import { settings } from '../../parloir.settings.ts';
import { orderOf, type Resource, referencesIn, stacksOf } from './support/assembly.ts';

const { center, modules, started } = stacksOf();
const functions = center.ofType('AWS::Lambda::Function');
const flowResources = center.ofType('AWS::Connect::ContactFlow');
const moduleResources = modules.ofType('AWS::Connect::ContactFlowModule');
const [moduleStackId = '', moduleStack] = center.ofType('AWS::CloudFormation::Stack')[0] ?? [];

/** Whether `later` is created after `earlier`, by its references or what it depends on, directly or through others. */
const comesAfter = (later: string, earlier: string): boolean => {
  const seen = new Set<string>();
  const look = (id: string): boolean => {
    if (seen.has(id)) return false;
    seen.add(id);
    const resource = center.resources[id];
    if (!resource) return false;
    const before = [...referencesIn(resource.Properties), ...[resource.DependsOn ?? []].flat()];
    return before.includes(earlier) || before.some(look);
  };
  return look(later);
};

describe('flows', () => {
  it('are there once a language, under the names that flows give each other', () => {
    const names = [center, started]
      .flatMap((stack) => stack.ofType('AWS::Connect::ContactFlow'))
      .map(([, { Properties }]) => Properties['Name']);

    expect(names.sort()).toEqual(
      Object.values(flows)
        .flatMap(renderings)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('come after the association of every function they name', () => {
    const associations = center.ofType('AWS::Connect::IntegrationAssociation');
    const associationOf = (fn: string) =>
      associations.find(([, { Properties }]) => referencesIn(Properties['IntegrationArn']).includes(fn))?.[0];
    const isFunction = (id: string) => functions.some(([name]) => name === id);

    let named = 0;
    for (const [id, flow] of flowResources)
      for (const fn of new Set(referencesIn(flow.Properties['Content']).filter(isFunction))) {
        named += 1;
        expect([flow.DependsOn ?? []].flat(), `${id} names ${fn}`).toContain(associationOf(fn));
      }
    expect(named).toBeGreaterThan(10);
  });

  it('are JSON once the names of the cloud are filled in', () => {
    for (const [id, { Properties }] of [...flowResources, ...moduleResources]) {
      const content = Properties['Content'];
      const text =
        typeof content === 'string'
          ? content
          : (content as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1]
              .map((part) => (typeof part === 'string' ? part : 'arn:aws:x'))
              .join('');
      expect(() => JSON.parse(text), id).not.toThrow();
    }
  });
});

describe('modules', () => {
  it('stand in a template of their own, every one of them', () => {
    const names = moduleResources.map(([, { Properties }]) => Properties['Name']);

    expect(names.sort()).toEqual(
      Object.values(moduleSources)
        .flatMap(renderings)
        .map(({ name }) => name)
        .sort(),
    );
    expect(center.ofType('AWS::Connect::ContactFlowModule')).toEqual([]);
    expect(Object.keys(modules.resources)).toHaveLength(names.length);
  });

  it('come after the association of every function they name, and wait for no flow and no queue', () => {
    const before = orderOf(center, moduleStackId);
    const given = referencesIn(moduleStack?.Properties['Parameters']).filter((id) =>
      functions.some(([name]) => name === id),
    );
    const associated = center
      .ofType('AWS::Connect::IntegrationAssociation')
      .filter(([id]) => before.has(id))
      .flatMap(([, { Properties }]) => referencesIn(Properties['IntegrationArn']));

    expect(given.length).toBeGreaterThan(5);
    expect(given.filter((fn) => !associated.includes(fn))).toEqual([]);
    expect(
      [...before].filter((id) => /::(ContactFlow|Queue)$/.test(center.resources[id]?.Type ?? '')),
    ).toEqual([]);
  });

  it('are there before the flows that name them, which take their ids from it', () => {
    const naming = flowResources.filter(([, { Properties }]) =>
      JSON.stringify(Properties['Content']).includes('InvokeFlowModule'),
    );

    expect(naming.length).toBeGreaterThan(10);
    for (const [id, { Properties }] of naming)
      expect(referencesIn(Properties['Content']), id).toContain(moduleStackId);
  });
});

describe('speech', () => {
  it('is asked for only where the settings name a bot, which is then associated before the flow', () => {
    const lexBotAliasArn = 'arn:aws:lex:eu-central-1:111122223333:bot-alias/ABCDEFGHIJ/KLMNOPQRST';
    const spoken = stacksOf({ lexBotAliasArn }).center;
    const bot = spoken
      .ofType('AWS::Connect::IntegrationAssociation')
      .find(([, { Properties }]) => Properties['IntegrationType'] === 'LEX_BOT');
    const listening = spoken
      .ofType('AWS::Connect::ContactFlow')
      .filter(([, { Properties }]) => JSON.stringify(Properties['Content']).includes(lexBotAliasArn));

    expect(bot?.[1].Properties['IntegrationArn']).toBe(lexBotAliasArn);
    expect(listening.length).toBeGreaterThan(0);
    for (const [, { DependsOn }] of listening) expect(DependsOn).toContain(bot?.[0]);
    expect(JSON.stringify(center.json)).not.toContain('LEX_BOT');
  });
});

describe('an instance that is there already', () => {
  it('is used as it is: none is made, and its own places for recordings may stay', () => {
    const arn = 'arn:aws:connect:eu-central-1:111122223333:instance/00000000-0000-4000-8000-000000000000';
    const imported = stacksOf({ instance: { kind: 'import', arn, storage: 'existing' } }).center;

    expect(imported.ofType('AWS::Connect::Instance')).toEqual([]);
    expect(imported.ofType('AWS::Connect::InstanceStorageConfig')).toEqual([]);
    expect(imported.ofType('AWS::Connect::Queue')[0]?.[1].Properties['InstanceArn']).toBe(arn);
  });
});

describe('the number', () => {
  const [bindingId, binding] = center.ofType('Custom::PhoneNumberContactFlow')[0] ?? ['', undefined];

  it('starts the entry flow', () => {
    const entry = referencesIn(binding?.Properties['ContactFlowArn'])[0] ?? '';

    expect(center.resources[entry]?.Properties['Name']).toBe('entry');
    expect(binding?.Properties).toMatchObject({ PhoneNumber: '+3225880100' });
  });

  it('is bound after everything else', () => {
    const others = Object.keys(center.resources).filter((id) => id !== bindingId && !isOfBinding(id));

    expect(others.filter((id) => !comesAfter(bindingId, id))).toEqual([]);
  });

  it('is not bound while there is none, and all else is there', () => {
    const later = stacksOf({ number: { kind: 'later' } }).center;

    expect(later.ofType('Custom::PhoneNumberContactFlow')).toEqual([]);
    expect(later.ofType('AWS::Connect::ContactFlow')).toHaveLength(
      center.ofType('AWS::Connect::ContactFlow').length,
    );
  });

  it('is kept when it was claimed here', () => {
    const claimed = stacksOf({ number: { kind: 'claim', country: 'GB', type: 'DID' } }).center;

    expect(claimed.ofType('AWS::Connect::PhoneNumber')[0]?.[1]).toMatchObject({
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: { CountryCode: 'GB', Type: 'DID' },
    });
  });

  const isOfBinding = (id: string): boolean => id.startsWith('NumberBinder');
});

describe('functions', () => {
  it('run on Node 24 and arm64, know their name, write one log of their own, and reserve no concurrency', () => {
    for (const [, { Properties }] of functions) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        MemorySize: 512,
        Environment: { Variables: { FUNCTION_NAME: expect.any(String) } },
        LoggingConfig: { LogGroup: expect.anything() },
      });
      expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions');
    }
  });

  it('may do only what is written down: no action with a wildcard, no resource that is everything', () => {
    const policies = [
      ...center.ofType('AWS::IAM::Policy').map(([, { Properties }]) => Properties['PolicyDocument']),
      ...center
        .ofType('AWS::IAM::Role')
        .flatMap(([, { Properties }]) =>
          ((Properties['Policies'] ?? []) as { PolicyDocument: unknown }[]).map((p) => p.PolicyDocument),
        ),
    ] as { Statement: { Action: string | string[]; Resource: unknown }[] }[];
    const statements = policies.flatMap(({ Statement }) => Statement);

    expect(statements.length).toBeGreaterThan(30);
    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
    expect(statements.flatMap(({ Resource }) => Resource).filter((resource) => resource === '*')).toEqual([]);
    const wild = statements
      .flatMap(({ Resource }) => [Resource].flat())
      .map((resource) => JSON.stringify(resource));
    expect([...new Set(wild.filter((resource) => resource.includes('*')).map(kindOf))].sort()).toEqual([
      'agent',
      'contact',
      'contact-flow',
      'objects of lists',
      'queue',
      'routing-profile',
      'transfer-destination',
    ]);
  });

  it('use managed policies of nobody', () => {
    for (const [, { Properties }] of center.ofType('AWS::IAM::Role'))
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
  });

  const kindOf = (resource: string): string =>
    resource.includes(':s3:::') ? 'objects of lists' : (/\/([a-z-]+)\/\*/.exec(resource)?.[1] ?? resource);
});

describe('hours', () => {
  it('are closed on public holidays', () => {
    for (const [, { Properties }] of center.ofType('AWS::Connect::HoursOfOperation'))
      expect(Properties['HoursOfOperationOverrides']).toContainEqual({
        OverrideName: '2026-12-25 Christmas Day',
        OverrideDescription: 'Closed: Christmas Day',
        EffectiveFrom: '2026-12-25',
        EffectiveTill: '2026-12-25',
        OverrideConfig: [],
      });
  });

  it('say nothing of holidays that are past', () => {
    const dates = center
      .ofType('AWS::Connect::HoursOfOperation')
      .flatMap(([, { Properties }]) => Properties['HoursOfOperationOverrides'] as { EffectiveFrom: string }[])
      .map(({ EffectiveFrom }) => EffectiveFrom);

    expect(dates.filter((date) => date < '2026-11-24')).toEqual([]);
  });

  it('are refused with more closed days than Amazon Connect keeps, naming the field', () => {
    const closed = Array.from({ length: 31 }, (_, index) => ({
      date: `2027-01-${String(index + 1).padStart(2, '0')}`,
      name: 'Closed',
    }));

    expect(() => stacksOf({ holidays: { country: 'BE', years: 3, closed } })).toThrowError(
      /the settings close 5\d days, and Amazon Connect keeps 50 .*holidays\.years/,
    );
  });
});

describe('agents', () => {
  it('do not dial by hand', () => {
    const profile = (name: string): Resource | undefined =>
      center
        .ofType('AWS::Connect::SecurityProfile')
        .find(([, { Properties }]) => Properties['SecurityProfileName'] === `parloir-${name}`)?.[1];

    expect(profile('agent')?.Properties['Permissions']).toContain('BasicAgentAccess');
    for (const name of ['agent', 'supervisor', 'administrator'])
      expect(profile(name)?.Properties['Permissions']).not.toContain('OutboundCallAccess');
  });

  it('find the callbacks of a queue at the place of the queue, in every routing profile', () => {
    for (const [, { Properties }] of center.ofType('AWS::Connect::RoutingProfile')) {
      const queues = Properties['QueueConfigs'] as {
        Priority: number;
        Delay: number;
        QueueReference: { QueueArn: unknown; Channel: string };
      }[];
      const calls = queues.filter(({ QueueReference }) => QueueReference.Channel === 'VOICE');
      const places = new Map<string, Set<string>>();
      for (const { Priority, Delay, QueueReference } of queues) {
        const name = String(
          center.resources[referencesIn(QueueReference.QueueArn)[0] ?? '']?.Properties['Name'],
        );
        const queue = name.replace(/-callbacks$/, '');
        places.set(queue, (places.get(queue) ?? new Set()).add(`${Priority} ${Delay}`));
      }
      for (const [queue, place] of places) expect([queue, place.size]).toEqual([queue, 1]);
      expect(calls).toHaveLength(2 * places.size);
    }
  });

  it('take chats of the queues whose calls they take, where the settings say how many', () => {
    for (const [, { Properties }] of center.ofType('AWS::Connect::RoutingProfile')) {
      const chats = (Properties['QueueConfigs'] as { QueueReference: { Channel: string } }[]).filter(
        ({ QueueReference }) => QueueReference.Channel === 'CHAT',
      );
      const concurrency = (
        Properties['MediaConcurrencies'] as { Channel: string; Concurrency: number }[]
      ).find(({ Channel }) => Channel === 'CHAT')?.Concurrency;

      expect(chats.length > 0, String(Properties['Name'])).toBe(concurrency === 2);
      expect(chats.length === 0).toBe(/^supervisors$|^campaigns-/.test(String(Properties['Name'])));
    }
  });

  it('are rung while a task is open, so that they can call from it', () => {
    for (const [, { Properties }] of center.ofType('AWS::Connect::RoutingProfile'))
      expect(Properties['MediaConcurrencies']).toContainEqual({
        Channel: 'TASK',
        Concurrency: 1,
        CrossChannelBehavior: { BehaviorType: 'ROUTE_ANY_CHANNEL' },
      });
  });

  it('of campaigns are rung by nobody who rings in: their queues serve no other team', () => {
    const ours = Object.entries(settings.routingProfiles).filter(([name]) => name.startsWith('campaigns-'));

    expect(ours).toHaveLength(3);
    for (const [, { queues }] of ours)
      expect(queues.filter(({ queue }) => !queue.startsWith('campaigns-'))).toEqual([]);
  });

  it('see quick connects in every queue', () => {
    const shown = center.ofType('Custom::QueueQuickConnects');

    expect(shown).toHaveLength(center.ofType('AWS::Connect::Queue').length);
    for (const [, { Properties }] of shown)
      expect(Properties['QuickConnectArns']).toHaveLength(center.ofType('AWS::Connect::QuickConnect').length);
  });

  it('call with the name, the number and the whisper of the queue', () => {
    for (const [, { Properties }] of center.ofType('AWS::Connect::Queue'))
      expect(Properties['OutboundCallerConfig']).toMatchObject({
        OutboundCallerIdName: 'Parloir',
        OutboundCallerIdNumberArn: expect.stringContaining(':phone-number/'),
        OutboundFlowArn: expect.anything(),
      });
  });

  it('are let in by an administrator whose password is nowhere in the template', () => {
    const [, administrator] = center.ofType('AWS::Connect::User')[0] ?? [];

    expect(JSON.stringify(administrator?.Properties['Password'])).toContain('{{resolve:secretsmanager:');
  });
});

describe('what is said and done', () => {
  it('is stored: recordings, transcripts, reports, contact records', () => {
    const kinds = center
      .ofType('AWS::Connect::InstanceStorageConfig')
      .map(([, { Properties }]) => [Properties['ResourceType'], Properties['StorageType']]);

    expect(kinds).toEqual([
      ['CALL_RECORDINGS', 'S3'],
      ['CHAT_TRANSCRIPTS', 'S3'],
      ['SCHEDULED_REPORTS', 'S3'],
      ['CONTACT_TRACE_RECORDS', 'KINESIS_STREAM'],
    ]);
  });

  it('is forgotten after the days of the settings', () => {
    const rules = center.ofType('AWS::S3::Bucket').flatMap(
      ([, { Properties }]) =>
        (
          Properties['LifecycleConfiguration'] as {
            Rules: { Prefix?: string; ExpirationInDays?: number }[];
          }
        ).Rules,
    );

    expect(rules).toContainEqual(expect.objectContaining({ Prefix: 'recordings/', ExpirationInDays: 90 }));
    expect(rules).toContainEqual(expect.objectContaining({ Prefix: 'reports/', ExpirationInDays: 365 }));
  });
});
