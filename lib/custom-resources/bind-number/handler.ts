import type { Answer, CloudFormationRequest, Outcome } from '../respond.ts';

/** The flows that numbers start, as Amazon Connect keeps them. */
export interface NumberBindings {
  /** Id of the flow that a call to the number starts; undefined when none does. */
  flowOf(number: PhoneNumber): Promise<string | undefined>;
  bind(number: PhoneNumber, flowId: string): Promise<void>;
  unbind(number: PhoneNumber): Promise<void>;
}

interface PhoneNumber {
  readonly instanceId: string;
  readonly arn: string;
}

/**
 * Lets a number start our entry flow, and gives it back.
 *
 * The flow it started before is kept in the resource's physical id, so that the roll-back of a first deployment, and the deletion of the
 * stack, find it without a store of their own. A Create that comes twice finds our own flow there and takes it for nobody's: the number is
 * then left without a flow on delete, never bound to a flow that is about to be deleted. That Connect names no flow is believed only when
 * it names ours once we have bound it; else the former flow is unknown.
 */
export const bindNumber =
  ({ bindings, answer }: { readonly bindings: NumberBindings; readonly answer: Answer }) =>
  async (request: CloudFormationRequest): Promise<void> => {
    let physicalId = request.PhysicalResourceId ?? `${request.LogicalResourceId}-not-bound`;
    let outcome: Outcome;
    try {
      physicalId = await act(request, bindings, (known) => {
        physicalId = known;
      });
      outcome = { status: 'SUCCESS', physicalId };
    } catch (error) {
      const { PhoneNumber: spoken = 'the number' } = request.ResourceProperties;
      outcome = {
        status: 'FAILED',
        physicalId,
        reason: `${String(spoken)} could not be bound to its flow: ${error instanceof Error ? error.message : String(error)}. Is the number claimed to this instance, and is settings.number.arn its ARN?`,
      };
    }
    await answer(request, outcome);
  };

const act = async (
  request: CloudFormationRequest,
  bindings: NumberBindings,
  remember: (physicalId: string) => void,
): Promise<string> => {
  const { number, flowId } = wanted(request.ResourceProperties);
  if (request.RequestType === 'Delete')
    return giveBack(request.PhysicalResourceId ?? '', number, flowId, bindings);
  const mine = request.PhysicalResourceId ?? '';
  if (isOf(mine, number)) {
    await bindings.bind(number, flowId); // an update, or its roll-back: what the number started before us stays as it is kept
    return mine;
  }
  const [replaced, beforeThat] = kept(mine);
  if (beforeThat?.arn === number.arn) {
    await bindings.bind(number, flowId); // the roll-back of a change to another number
    return written(beforeThat);
  }
  const found = await bindings.flowOf(number);
  const remembering = (former: string): string => written({ former, arn: number.arn }, replaced);
  const physicalId = remembering(found === flowId ? none : (found ?? unknown));
  remember(physicalId);
  await bindings.bind(number, flowId);
  if (found !== undefined) return physicalId;
  return (await bindings.flowOf(number)) === flowId ? remembering(none) : physicalId;
};

/** Only what is still ours, and is seen to be: somebody may have bound the number elsewhere since. */
const giveBack = async (
  physicalId: string,
  number: PhoneNumber,
  flowId: string,
  bindings: NumberBindings,
): Promise<string> => {
  if (!isOf(physicalId, number)) return physicalId; // Create failed before it changed anything
  const current = await bindings.flowOf(number).catch(unlessGone);
  if (current !== flowId) return physicalId;
  const former = kept(physicalId)[0]?.former ?? unknown;
  const given =
    former !== none &&
    former !== unknown &&
    (await bindings.bind(number, former).then(() => true, unlessGone));
  if (!given) await bindings.unbind(number).catch(unlessGone);
  return physicalId;
};

/** A number or a flow that is no more needs nothing given back; failing for it would leave the stack neither here nor there. */
const unlessGone = (error: unknown): undefined => {
  if (!(error instanceof Error) || error.name !== 'ResourceNotFoundException') throw error;
};

const marker = 'bound';
const none = 'none';
const unknown = 'unknown';

/** A number that was bound, and the id of the flow it started before. */
interface Kept {
  readonly former: string;
  readonly arn: string;
}

/** The number a physical id is of, then the one that it took the place of: a roll-back goes from the one to the other. */
const kept = (physicalId: string): readonly (Kept | undefined)[] => {
  const [mark, former, arn, formerBefore, arnBefore] = physicalId.split('|');
  if (mark !== marker || former === undefined || arn === undefined) return [];
  if (formerBefore === undefined || arnBefore === undefined) return [{ former, arn }];
  return [
    { former, arn },
    { former: formerBefore, arn: arnBefore },
  ];
};
const written = (now: Kept, before?: Kept): string =>
  [marker, now.former, now.arn, ...(before ? [before.former, before.arn] : [])].join('|');
const isOf = (physicalId: string, { arn }: PhoneNumber): boolean => kept(physicalId)[0]?.arn === arn;

const wanted = (
  properties: Readonly<Record<string, unknown>>,
): { readonly number: PhoneNumber; readonly flowId: string } => ({
  number: { instanceId: lastOf(properties, 'InstanceArn'), arn: text(properties, 'PhoneNumberArn') },
  flowId: lastOf(properties, 'ContactFlowArn'),
});

const lastOf = (properties: Readonly<Record<string, unknown>>, name: string): string =>
  text(properties, name).split('/').at(-1) ?? '';

const text = (properties: Readonly<Record<string, unknown>>, name: string): string => {
  const value = properties[name];
  if (typeof value !== 'string' || value === '') throw new Error(`the template gives no ${name}`);
  return value;
};
