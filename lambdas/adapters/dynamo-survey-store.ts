import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { isLanguage } from '../../domain/shared/language.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import { SurveyStoreFault } from '../../domain/survey/faults.ts';
import { dayOf, type SurveyAnswer, surveyScores, totalsOf } from '../../domain/survey/model.ts';
import type { SurveyStore } from '../../domain/survey/ports.ts';
import { instant } from './dynamo-customer-items.ts';

const answerKey = ({ contactId, question }: Pick<SurveyAnswer, 'contactId' | 'question'>) => ({
  pk: `CONTACT#${contactId}`,
  sk: `SURVEY#${question}`,
});
const dayPartition = (question: string, day: string): string => `SURVEY#${question}#${day}`;

/**
 * Survey answers in the table `interactions`: one item with the contact, which decides, and one under the question and day, whose key is
 * the answer itself. So counting twice writes the same item, and the totals of a day are one query over its answers: no counter can drift.
 */
export const dynamoSurveyStore = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.surveys,
): SurveyStore => ({
  keep: async (answer) => {
    try {
      await client.send(
        new PutCommand({
          TableName: tableName,
          Item: {
            ...answerKey(answer),
            ...answer,
            answeredAt: answer.answeredAt.toISOString(),
            expiresAt: expiry(answer, keptDays),
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
      return answer;
    } catch (cause) {
      if (!(cause instanceof ConditionalCheckFailedException)) {
        throw new SurveyStoreFault('keeping a survey answer failed', { cause });
      }
    }
    const { Item } = await client
      .send(new GetCommand({ TableName: tableName, Key: answerKey(answer), ConsistentRead: true }))
      .catch(fault('reading a survey answer failed'));
    return answerFrom(Item ?? {}, answer);
  },

  count: async (answer) => {
    await client
      .send(
        new PutCommand({
          TableName: tableName,
          Item: {
            pk: dayPartition(answer.question, dayOf(answer)),
            sk: `${answer.score}#${answer.contactId}`,
            language: answer.language,
            expiresAt: expiry(answer, keptDays),
          },
        }),
      )
      .catch(fault('counting a survey answer failed'));
  },

  totals: async (question, day) => {
    const scores: number[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client
        .send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :day',
            ExpressionAttributeValues: { ':day': dayPartition(question, day) },
            ProjectionExpression: 'sk',
            ExclusiveStartKey: from,
          }),
        )
        .catch(fault('reading the survey answers of a day failed'));
      scores.push(...(page.Items ?? []).map(({ sk }) => Number(String(sk)[0])));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return totalsOf(scores);
  },
});

const expiry = ({ answeredAt }: SurveyAnswer, keptDays: number): number =>
  Math.floor(answeredAt.getTime() / 1000) + keptDays * 86_400;

const answerFrom = (item: Readonly<Record<string, unknown>>, asked: SurveyAnswer): SurveyAnswer => {
  const score = surveyScores.find((known) => known === item['score']);
  const answeredAt = instant(item['answeredAt']);
  const { language } = item;
  if (
    score === undefined ||
    answeredAt === undefined ||
    typeof language !== 'string' ||
    !isLanguage(language)
  ) {
    throw new SurveyStoreFault('an item of a survey answer cannot be read: it lacks what an answer has');
  }
  return { contactId: asked.contactId, question: asked.question, score, language, answeredAt };
};

const fault =
  (message: string) =>
  (cause: unknown): never => {
    throw new SurveyStoreFault(message, { cause });
  };
