import type { ConnectClient } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { followMember } from '../../domain/dialling/follow-member.ts';
import { gate } from '../../domain/dialling/gate.ts';
import type { RingMemberPorts } from '../../domain/dialling/ring-member.ts';
import { followCallback } from '../../domain/promise/follow-callback.ts';
import type { PromiseIndex, PromiseStore } from '../../domain/promise/ports.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import type { WorkingTime } from '../../domain/working-time/model.ts';
import { environment } from '../shared/environment.ts';
import { outboundSettings } from '../shared/outbound.ts';
import { retentionDaysOf } from '../shared/retention.ts';
import { connectCalls } from './connect-calls.ts';
import { dynamoDialNotes } from './dynamo-dial-ledger.ts';
import { dynamoDialReader } from './dynamo-dial-reader.ts';
import { dynamoMembers } from './dynamo-members.ts';
import { dynamoNationalLists } from './dynamo-national-lists.ts';
import { dynamoNumbers } from './dynamo-numbers.ts';
import { dynamoPace } from './dynamo-pace.ts';
import { dynamoTally } from './dynamo-tally.ts';
import { randomIds } from './system.ts';

/** What ringing from a task needs of AWS. */
export const ringPorts = ({
  client,
  connect,
  instanceId,
  workingTime,
  promises,
  index,
  clock,
}: {
  readonly client: DynamoDBDocumentClient;
  readonly connect: ConnectClient;
  readonly instanceId: string;
  readonly workingTime: WorkingTime;
  readonly promises: PromiseStore;
  readonly index: PromiseIndex;
  readonly clock: Clock;
}): RingMemberPorts => {
  const outbound = environment('OUTBOUND_TABLE');
  const settings = outboundSettings();
  const keptDays = retentionDaysOf('outbound');
  const flows = JSON.parse(environment('OUTBOUND_CALL_FLOWS')) as Readonly<Record<Language, string>>;
  const reader = dynamoDialReader(client, outbound);
  const notes = dynamoDialNotes(client, outbound, { clock, keptDays });
  const members = dynamoMembers(client, outbound);
  const tally = dynamoTally(client, outbound, clock);
  const member = followMember({ reader, members, notes });
  const callback = followCallback({ promises, index, clock, workingTime });
  return {
    numbers: dynamoNumbers(client, outbound, { clock, ids: randomIds, keptDays }),
    notes,
    // A person rings from here: no flow that talks by itself, and no other task.
    calls: connectCalls(connect, {
      instanceId,
      flows: { 'outbound-call': flows, reminder: flows, 'call-task': flows },
    }),
    followUp: {
      after: async (settled) => {
        await member.after(settled);
        await callback.after(settled);
      },
    },
    clock,
    gate,
    lists: dynamoNationalLists(client, outbound, clock),
    settings,
    deploymentZone: workingTime.timeZone,
    pace: dynamoPace(client, outbound, {
      rate: settings,
      clock,
    }),
    // No agent has to be free: the one who rings is there.
    queueOf: (team, language) => `${team}-${language}`,
    reader,
    members,
    sums: async (campaign) => (await tally.read(campaign)).sums,
  };
};
