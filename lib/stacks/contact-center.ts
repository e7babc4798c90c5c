import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Flow } from '../../contact-flows/language/flow.ts';
import type { Published } from '../../contact-flows/scripts/publish.ts';
import { type Language, languages } from '../../domain/shared/language.ts';
import type { QueueName } from '../../lambdas/registry.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { associateBot, LambdaAssociations } from '../constructs/associations.ts';
import type { Bundles } from '../constructs/bundle.ts';
import { ContactEvents } from '../constructs/contact-events.ts';
import { ContactRecords } from '../constructs/contact-records.ts';
import { deadLetterQueue } from '../constructs/encrypted-queue.ts';
import { FlowSet } from '../constructs/flow-set.ts';
import { Handover } from '../constructs/handover.ts';
import { OpeningHours } from '../constructs/hours.ts';
import { Instance } from '../constructs/instance.ts';
import { centerKey } from '../constructs/keys.ts';
import { People } from '../constructs/people.ts';
import { PhoneNumber } from '../constructs/phone-number.ts';
import { PublishedScripts } from '../constructs/published-scripts.ts';
import { QueueQuickConnects } from '../constructs/queue-quick-connects.ts';
import { Queues } from '../constructs/queues.ts';
import { QuickConnects } from '../constructs/quick-connects.ts';
import { RegistryFunctions } from '../constructs/registry-functions.ts';
import { resolveReference } from '../constructs/resolve-reference.ts';
import { RoutingProfiles } from '../constructs/routing-profiles.ts';
import { ConversationStorage } from '../constructs/storage.ts';
import { Triggers, visibilitySeconds } from '../constructs/triggers.ts';
import {
  calendarsOf,
  comingClosedDays,
  dataRetentionOf,
  outboundOf,
  type Settings,
  workingTimeOf,
} from '../settings.ts';

export interface ContactCenterStackProps extends StackProps {
  readonly settings: Settings;
  /** Public holidays are written from its year on. */
  readonly now: Date;
  readonly bundles: Bundles;
  readonly flows: Readonly<Record<string, Flow>>;
  readonly modules: Readonly<Record<string, Flow>>;
  /** The conversation scripts that agents follow. */
  readonly scripts: readonly Published[];
  /** The flow that the number starts. */
  readonly entryFlow: { readonly name: string; readonly language?: Language };
}

/**
 * The contact centre: functions, the Amazon Connect instance with everything in it, what it writes down, and the number. A thing is
 * created after what it names; the number is bound last of all, so that nobody rings a centre that is half there.
 */
export class ContactCenterStack extends Stack {
  constructor(scope: Construct, id: string, props: ContactCenterStackProps) {
    const { settings, now, bundles, flows, modules, scripts, entryFlow, ...stackProps } = props;
    super(scope, id, { description: 'Parloir: contact centre', ...stackProps });
    const { deployment } = settings;
    const data = new Handover(this, deployment, 'data');
    const campaigns = new Handover(this, deployment, 'campaigns');
    const key = centerKey(this, 'Key', deployment);
    const logs = { key, retentionDays: settings.retentionDays.logs };
    const instance = new Instance(this, 'Instance', { settings, logs });
    const { arn: instanceArn } = instance;

    const undelivered = deadLetterQueue(this, 'Undelivered', key);
    acknowledge(
      undelivered,
      'SQS3',
      'it is the dead-letter queue of EventBridge and of the stream; cdk-nag sees only those of queues',
    );
    const events = new ContactEvents(this, 'ContactEvents', {
      instanceArn,
      key,
      visibilitySeconds: visibilitySeconds('contact-events'),
      undelivered,
    });
    const queue = (name: QueueName) =>
      name === 'contact-events'
        ? { arn: events.events.queue.queueArn, url: events.events.queue.queueUrl, keyArn: key.keyArn }
        : {
            arn: campaigns.take(`queue-arn-${name}`),
            url: campaigns.take(`queue-url-${name}`),
            keyArn: campaigns.take('key-arn'),
          };
    const functions = new RegistryFunctions(this, 'Functions', {
      bundles,
      logs,
      tables: { name: (table) => data.take(`table-${table}`), keyArn: data.take('key-arn') },
      instance,
      queue,
      lists: () => ({ bucket: campaigns.take('lists-bucket'), keyArn: campaigns.take('key-arn') }),
      numberKey: () => ({ secretArn: data.take('number-key-secret-arn'), keyArn: data.take('key-arn') }),
      settings: {
        WORKING_TIME: JSON.stringify(workingTimeOf(settings, now)),
        CALENDARS: JSON.stringify(calendarsOf(settings, now)),
        RETENTION_DAYS: JSON.stringify(dataRetentionOf(settings)),
        CALLING_OUT: JSON.stringify(outboundOf(settings)),
        COMPANY_NAMES: JSON.stringify(
          Object.fromEntries(languages.map((language) => [language, settings.texts[language].companyName])),
        ),
      },
    });
    new PublishedScripts(this, 'PublishedScripts', {
      scripts,
      catalogue: { name: data.take('table-catalogue'), keyArn: data.take('key-arn') },
      bundles,
      logs,
    });
    const associations = new LambdaAssociations(this, 'Associations', { instanceArn, functions });

    const associate = settings.instance.kind === 'create' || settings.instance.storage === 'create';
    const storage = new ConversationStorage(this, 'Conversations', {
      instanceArn,
      key,
      retentionDays: settings.retentionDays,
      associate,
    });
    const records = new ContactRecords(this, 'ContactRecords', { instanceArn, key, associate });
    new Triggers(this, 'Triggers', {
      functions,
      queue,
      records: records.stream,
      undelivered,
      key,
    });

    const number = new PhoneNumber(this, 'Number', { instanceArn, settings, bundles, logs });
    const hours = new OpeningHours(this, 'Hours', {
      instanceArn,
      settings,
      closed: comingClosedDays(settings, now),
    });
    const queuesReady: { queues?: Queues } = {};
    const flowSet = new FlowSet(this, 'Flows', {
      instanceArn,
      flows,
      modules,
      lambda: (name) => associations.of(name),
      bot: associateBot(associations, { instanceArn, botAliasArn: settings.lexBotAliasArn }),
      resolve: (reference, language) =>
        resolveReference(reference, language, { settings, hours, queues: queuesReady.queues }),
    });
    const queues = new Queues(this, 'Queues', {
      instanceArn,
      settings,
      hours,
      callerIdArn: number.arn,
      outboundWhisperArn: (language) => flowSet.flowOfType('OUTBOUND_WHISPER', language),
    });
    queuesReady.queues = queues;
    const routingProfiles = new RoutingProfiles(this, 'RoutingProfiles', { instanceArn, settings, queues });
    const people = new People(this, 'People', { instanceArn, settings, routingProfiles, key });
    flowSet.createAll();
    functions.giveFlows((name, language) => flowSet.flowArn(name, language));
    functions.giveQueues((team, language) => queues.arnFor(team, language, 'waiting'));
    const quickConnects = new QuickConnects(this, 'QuickConnects', {
      instanceArn,
      settings,
      queues,
      administratorArn: people.administratorArn,
      transferFlow: (kind, language) => flowSet.flowOfType(kind, language),
    });
    new QueueQuickConnects(this, 'QueueQuickConnects', {
      instanceArn,
      queues,
      quickConnectArns: quickConnects.arns,
      bundles,
      logs,
    });

    const handover = new Handover(this, deployment, 'contact-center');
    handover.give('instance-id', instance.id);
    const each = [...functions.all];
    handover.giveAll('functions', new Map(each.map(([name, { function: fn }]) => [name, fn.functionName])));
    handover.giveAll('logs', new Map(each.map(([name, { logGroup }]) => [name, logGroup.logGroupName])));
    handover.give('contact-events', events.events.queue.queueName);
    handover.give('contact-events-dead-letters', events.events.deadLetters.queueName);
    handover.give('undelivered', undelivered.queueName);
    handover.give('contact-records', records.stream.streamName);

    number.bindLast(flowSet.flowArn(entryFlow.name, entryFlow.language));

    new CfnOutput(this, 'InstanceArn', { value: instanceArn });
    new CfnOutput(this, 'ConversationsBucket', { value: storage.bucket.bucketName });
    new CfnOutput(this, 'AdministratorPasswordSecret', { value: people.passwordSecretArn });
  }
}
