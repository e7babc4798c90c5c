import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { followMember, followUps } from '../../domain/dialling/follow-member.ts';
import type { AttemptFollowUp } from '../../domain/dialling/ports.ts';
import { type SettlePorts, settle } from '../../domain/dialling/settle.ts';
import { followCallback } from '../../domain/promise/follow-callback.ts';
import type { FollowContactPorts } from '../../domain/promise/follow-contact.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import type { WorkingTime } from '../../domain/working-time/model.ts';
import { dynamoContactAttempts } from './dynamo-contact-attempts.ts';
import { dynamoConversations } from './dynamo-conversations.ts';
import { dynamoDialNotes } from './dynamo-dial-ledger.ts';
import { dynamoDialReader } from './dynamo-dial-reader.ts';
import { dynamoMembers } from './dynamo-members.ts';
import { dynamoNumbers } from './dynamo-numbers.ts';
import { dynamoPromiseIndex } from './dynamo-promise-shelf.ts';
import { dynamoPromiseStore } from './dynamo-promise-store.ts';
import { randomIds } from './system.ts';

export interface SettleTables {
  readonly outbound: string;
  readonly promises: string;
  readonly interactions: string;
  /** Of attempts and of promises, in days. */
  readonly keptDays: { readonly outbound: number; readonly promises: number; readonly interactions: number };
}

/** Of these alone when nothing is heard of conversations. */
export interface FollowTables extends Pick<SettleTables, 'outbound' | 'promises'> {
  readonly keptDays: Pick<SettleTables['keptDays'], 'outbound' | 'promises'>;
}

type Surroundings = { readonly clock: Clock; readonly workingTime: WorkingTime };

/** What the functions that hear how a call ended settle it with: over the number, and on to its member or its promised callback. */
export const settleAttempts = (
  client: DynamoDBDocumentClient,
  tables: SettleTables,
  surroundings: Surroundings,
): ReturnType<typeof settle> => {
  const { outbound, interactions, keptDays } = tables;
  const { clock } = surroundings;
  const conversations = dynamoConversations(client, interactions, keptDays.interactions);
  const ports: SettlePorts = {
    numbers: dynamoNumbers(client, outbound, { clock, ids: randomIds, keptDays: keptDays.outbound }),
    contacts: dynamoContactAttempts(client, outbound, clock),
    notes: dynamoDialNotes(client, outbound, { clock, keptDays: keptDays.outbound }),
    dispositions: {
      of: async (conversationId) => (await conversations.find(conversationId))?.disposition,
    },
    followUp: followAttempts(client, tables, surroundings),
  };
  return settle(ports);
};

export const followAttempts = (
  client: DynamoDBDocumentClient,
  tables: FollowTables,
  surroundings: Surroundings,
): AttemptFollowUp => {
  const { outbound, keptDays } = tables;
  return followUps({
    members: followMember({
      reader: dynamoDialReader(client, outbound),
      members: dynamoMembers(client, outbound),
      notes: dynamoDialNotes(client, outbound, { clock: surroundings.clock, keptDays: keptDays.outbound }),
    }),
    callbacks: followCallback(promisePorts(client, tables, surroundings)),
  });
};

/** What promised callbacks are followed with. */
export const promisePorts = (
  client: DynamoDBDocumentClient,
  { promises, keptDays }: FollowTables,
  surroundings: Surroundings,
): FollowContactPorts => ({
  promises: dynamoPromiseStore(client, promises, keptDays.promises),
  index: dynamoPromiseIndex(client, promises, keptDays.promises),
  ...surroundings,
});
