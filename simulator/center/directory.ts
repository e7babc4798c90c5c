import type {
  CenterDefinition,
  FlowDefinition,
  PhoneNumberDefinition,
  QueueDefinition,
  QuickConnectDefinition,
  UserDefinition,
} from './definition.ts';

/** Does what somebody wrote name this resource: its ARN, or the bare id at the end of it? */
export const matchesId = (arn: string, given: string): boolean =>
  given !== '' && (arn === given || arn.endsWith(`/${given}`));

/** A flow or module may also be named with an alias or a version behind it: `id:$LATEST`, `id:live`, `id:3`. */
export const withoutAlias = (given: string): string => {
  const id = given.slice(given.lastIndexOf('/') + 1);
  const colon = id.indexOf(':');
  const isPlainArn = given.startsWith('arn:') && !given.includes('/');
  return colon < 0 || isPlainArn ? given : given.slice(0, given.length - id.length + colon);
};

/** The resources of the instance by every name that Amazon Connect accepts for them. */
export interface Directory {
  flow(given: string): FlowDefinition | undefined;
  queue(given: string): QueueDefinition | undefined;
  /** By ARN, id or user name. */
  user(given: string): UserDefinition | undefined;
  /** By ARN, id or name. */
  quickConnect(given: string): QuickConnectDefinition | undefined;
  /** By ARN, id or the number in E.164, as bound now. */
  phoneNumber(given: string): PhoneNumberDefinition | undefined;
  phoneNumbers(): readonly PhoneNumberDefinition[];
  /** Binds a flow to the number, or takes it away. */
  bind(phoneNumberArn: string, flowArn: string | undefined): void;
  /** Shows the queue's agents these quick connects, or hides them. Throws nothing: what is shown already stays so. */
  showQuickConnects(queueArn: string, quickConnectArns: readonly string[], shown: boolean): void;
  /** The quick connects that the queue's agents see now. */
  quickConnectsOf(queueArn: string): readonly string[];
  /** Is this the instance, by ARN or id? */
  isInstance(given: string): boolean;
}

export const createDirectory = (definition: CenterDefinition): Directory => {
  const find = <R extends { readonly arn: string }>(list: readonly R[], given: string) =>
    list.find(({ arn }) => matchesId(arn, given));
  const bound = new Map(definition.phoneNumbers.map(({ arn, flowArn }) => [arn, flowArn]));
  const shownBy = new Map(
    definition.queues.map(({ arn, quickConnectArns }) => [arn, new Set(quickConnectArns)]),
  );
  const flows = new Map<string, FlowDefinition>();
  const asBound = ({ arn, phoneNumber }: PhoneNumberDefinition): PhoneNumberDefinition => {
    const flowArn = bound.get(arn);
    return flowArn === undefined ? { arn, phoneNumber } : { arn, phoneNumber, flowArn };
  };
  return {
    flow: (given) => {
      const known = flows.get(given);
      if (known !== undefined) return known;
      const found = find(definition.flows, given) ?? find(definition.flows, withoutAlias(given));
      if (found !== undefined) flows.set(given, found);
      return found;
    },
    queue: (given) => find(definition.queues, given),
    user: (given) =>
      find(definition.users, given) ?? definition.users.find(({ username }) => username === given),
    quickConnect: (given) =>
      find(definition.quickConnects, given) ?? definition.quickConnects.find(({ name }) => name === given),
    phoneNumber: (given) => {
      const found =
        find(definition.phoneNumbers, given) ??
        definition.phoneNumbers.find(({ phoneNumber }) => phoneNumber === given);
      return found === undefined ? undefined : asBound(found);
    },
    phoneNumbers: () => definition.phoneNumbers.map(asBound),
    bind: (arn, flowArn) => {
      bound.set(arn, flowArn);
    },
    showQuickConnects: (queueArn, quickConnectArns, shown) => {
      const set = shownBy.get(queueArn);
      for (const arn of quickConnectArns) {
        if (shown) set?.add(arn);
        else set?.delete(arn);
      }
    },
    quickConnectsOf: (queueArn) => [...(shownBy.get(queueArn) ?? [])],
    isInstance: (given) => matchesId(definition.instanceArn, given),
  };
};
