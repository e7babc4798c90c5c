import { classify } from '../../domain/need/classify.ts';
import type { Language } from '../../domain/shared/language.ts';
import { languages } from '../../domain/shared/language.ts';
import { type Center, createCenter } from '../center/center.ts';
import type { CenterDefinition } from '../center/definition.ts';
import type { PhoneBook } from '../center/outside.ts';
import { createLine } from '../center/participants/line.ts';
import { createVirtualClock } from '../center/virtual-clock.ts';
import type { VirtualClock } from '../clock.ts';
import { bootCloud, type LocalCloud } from '../cloud/boot.ts';
import type { LogLine } from '../cloud/functions/pool.ts';
import { defaultOptions, type EngineOptions } from '../engine/options.ts';
import { runFlow } from '../engine/run-flow.ts';
import type { Recognised } from '../engine/services.ts';
import type { CenterEvent } from '../events.ts';
import { simulatedUsers } from './agents.ts';
import { createGuideWork, type GuideWork, type SimulatedBehavior } from './guide-work.ts';

export interface CentreOptions {
  /** The folder that `cdk synth` wrote. */
  readonly assembly: string;
  /** The instant at which the centre opens, epoch milliseconds. */
  readonly start: number;
  /** E.164 of the numbers that the assembly imports by ARN. */
  readonly phoneNumbers: Readonly<Record<string, string>>;
  readonly dynamodb?: { readonly endpoint: string };
  /** Whether simulated agents are at work, and how. Default: at their ordinary pace. */
  readonly agents?: 'none' | Partial<SimulatedBehavior>;
  /** How many there are of each routing profile. Default 2. */
  readonly agentsPerProfile?: number;
  readonly outside?: PhoneBook;
  /** What happens at one instant happens beside each other: see the clock. Default: one after the other. */
  readonly together?: boolean;
  readonly engine?: Partial<EngineOptions>;
  readonly onEvent?: (event: CenterEvent) => void;
  readonly onLog?: (line: LogLine) => void;
}

/** The whole contact centre on this machine. */
export interface LocalCentre {
  readonly clock: VirtualClock;
  readonly cloud: LocalCloud;
  readonly center: Center;
  readonly definition: CenterDefinition;
  /** The number to dial, in E.164. */
  readonly number: string;
  /** What the registry calls a deployed function. */
  functionNamed(deployed: string): string;
  /** Logs the simulated agents in, again at this pace. */
  staff(behavior?: Partial<SimulatedBehavior>): void;
  /** Everybody goes home. */
  sendHome(): void;
  /** Answers the views of guides as the simulated agents do, where whoever sees them does not. */
  readonly guideWork: GuideWork;
  /** Who is at work now. */
  readonly staffing: 'none' | Partial<SimulatedBehavior>;
  stop(): Promise<void>;
}

/**
 * Boots the cloud assembly, opens the centre that it describes, and runs the assembly's custom resources: the last of them binds the
 * number to the entry flow, as it does at the end of a deployment.
 *
 * @throws Error when no number is bound to a flow after that: nobody could call.
 */
export const openCentre = async (options: CentreOptions): Promise<LocalCentre> => {
  const clock = createVirtualClock({ start: options.start, together: options.together ?? false });
  const cloud = await bootCloud({
    assembly: options.assembly,
    clock,
    phoneNumbers: options.phoneNumbers,
    ...(options.dynamodb ? { dynamodb: options.dynamodb } : {}),
    ...(options.onLog ? { onLog: options.onLog } : {}),
  });
  const simulated = simulatedUsers(cloud.definition, options.agentsPerProfile);
  const definition: CenterDefinition = {
    ...cloud.definition,
    users: [...cloud.definition.users, ...simulated],
  };
  const engine: EngineOptions = { ...defaultOptions, ...options.engine };
  const center = createCenter({
    definition,
    clock,
    runFlow: (run) => runFlow(run, engine),
    invokeFunction: cloud.invokeFunction,
    recognise: recogniseNeed,
    onContactEvent: (event) => cloud.putContactEvent({ ...event }),
    onContactRecord: (record) => cloud.putContactRecord(record),
    ...(options.outside ? { outside: options.outside } : {}),
    ...(options.onEvent ? { onEvent: options.onEvent } : {}),
  });
  cloud.connect(center.api);
  await cloud.runCustomResources();

  const number = Object.values(options.phoneNumbers)[0] ?? definition.phoneNumbers[0]?.phoneNumber;
  if (number === undefined) {
    throw new Error(
      'nobody can call: the assembly has no phone number. Give one in parloir.settings.ts (number), also a made-up one for this machine',
    );
  }
  const atWork = () => simulated.map(({ username }) => username);
  let staffing: LocalCentre['staffing'] = 'none';
  const guideWork = createGuideWork({
    clock,
    behavior: () => (staffing === 'none' ? {} : staffing),
    contact: (contactId) => center.contact(contactId)?.state,
  });
  const staff = (behavior: Partial<SimulatedBehavior> = {}) => {
    staffing = behavior;
    for (const username of atWork()) {
      center.agents.logIn(username, {
        behavior,
        guideParticipant: (contactId) => guideWork(contactId, createLine('agent').participant),
      });
    }
  };
  if (options.agents !== 'none') staff(options.agents ?? {});
  return {
    clock,
    cloud,
    center,
    definition,
    number,
    functionNamed: (deployed) => cloud.environmentOf(deployed)['FUNCTION_NAME'] ?? deployed,
    staff,
    guideWork,
    get staffing() {
      return staffing;
    },
    sendHome: () => {
      staffing = 'none';
      for (const username of atWork()) center.agents.find(username)?.logOut();
    },
    stop: async () => {
      clock.stop();
      await cloud.stop();
    },
  };
};

/**
 * Stands in for the Lex bot, which is outside the assembly: an intent is a need of ours, recognised by the rule that classifies
 * messages. A real bot hears better and is trained apart.
 */
const recogniseNeed = async (
  _bot: string,
  utterance: string,
  languageCode: string | undefined,
): Promise<Recognised> => {
  const language: Language = languages.find((one) => languageCode?.startsWith(one)) ?? 'fr';
  return { intent: classify(utterance, language) ?? 'FallbackIntent', slots: {} };
};
