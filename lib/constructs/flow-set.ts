import { Fn, Stack } from 'aws-cdk-lib';
import {
  CfnContactFlow,
  CfnContactFlowModule,
  type CfnIntegrationAssociation,
} from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { FlowDocument } from '../../contact-flows/language/document.ts';
import type { Flow } from '../../contact-flows/language/flow.ts';
import { type Resolve, renderFlow } from '../../contact-flows/language/render.ts';
import { type Rendering, renderingOf, renderings } from '../../contact-flows/language/renderings.ts';
import type { Language } from '../../domain/shared/language.ts';
import { type LambdaDefinition, type LambdaName, lambdas } from '../../lambdas/registry.ts';
import type { Associated } from './associations.ts';
import { limits, refuseAbove } from './flow-limits.ts';
import { inLanes } from './lanes.ts';
import { ModuleStack, type Naming, refuseWaitingForModules, StartedFlowStack } from './module-stack.ts';

export interface FlowSetProps {
  readonly instanceArn: string;
  readonly flows: Readonly<Record<string, Flow>>;
  readonly modules: Readonly<Record<string, Flow>>;
  readonly lambda: (name: LambdaName) => Associated;
  readonly bot: Associated | undefined;
  /** Everything a flow refers to but functions, the bot, flows and modules. */
  readonly resolve: Resolve;
}

export interface RenderedFlow {
  readonly name: string;
  readonly type: Flow['type'];
  readonly document: FlowDocument;
}

/**
 * The flows and modules, each created after what it names: Connect refuses one that names a thing that is not there. Two flows that
 * name each other cannot be created in any order, and are refused here by name. The modules stand in a nested stack: all of them are
 * there before the first flow that names one.
 */
export class FlowSet extends Construct {
  readonly #props: FlowSetProps;
  readonly #arns = new Map<string, string>();
  readonly #underWay: string[] = [];
  readonly #documents: RenderedFlow[] = [];
  readonly #namings = new Map<string, Naming>();
  #moduleStack: ModuleStack | undefined;
  #startedStack: StartedFlowStack | undefined;
  /** Renderings whose contacts end up with a function that itself waits for flows. */
  readonly #waitForStarters = new Set<string>();

  constructor(scope: Construct, id: string, props: FlowSetProps) {
    super(scope, id);
    this.#props = props;
    const count = (all: Readonly<Record<string, Flow>>) => Object.values(all).flatMap(renderings).length;
    refuseAbove('flows', count(props.flows), limits.flows);
    refuseAbove('modules', count(props.modules), limits.modules);
  }

  /** The flows and modules as they are written. */
  get sources(): readonly Flow[] {
    return [...Object.values(this.#props.flows), ...Object.values(this.#props.modules)];
  }

  /** What was created so far; names that AWS gives are still tokens. */
  get documents(): readonly RenderedFlow[] {
    return this.#documents;
  }

  createAll(): void {
    const { flows, modules } = this.#props;
    for (const flow of [...Object.values(modules), ...Object.values(flows)])
      for (const rendering of renderings(flow)) this.#arnOf(flow, rendering);
    this.#namings.set(theQueues, { kind: 'queues', names: new Set(this.#startedByQueues()) });
    refuseWaitingForModules(this.#namings);
    inLanes(this);
    if (this.#moduleStack) inLanes(this.#moduleStack);
    if (this.#startedStack) inLanes(this.#startedStack);
  }

  /** @param language of the place that names the flow; a flow that exists once needs none. */
  flowArn(name: string, language?: Language): string {
    const flow = this.#flow(name);
    return this.#arnOf(flow, renderingOf(flow, language));
  }

  /** The first flow of a type, for what Connect starts by itself; undefined when there is none. */
  flowOfType(type: Flow['type'], language: Language): string | undefined {
    const flow = Object.values(this.#props.flows).find((candidate) => candidate.type === type);
    return flow && this.flowArn(flow.name, language);
  }

  #startedByQueues(): readonly string[] {
    return Object.values(this.#props.flows)
      .filter(({ type }) => type === 'OUTBOUND_WHISPER')
      .flatMap((flow) => renderings(flow).map(({ name }) => name));
  }

  #flow(name: string): Flow {
    const flow = this.#props.flows[name];
    if (!flow) throw new Error(`there is no flow "${name}": add it to contact-flows/flows/index.ts`);
    return flow;
  }

  #module(name: string): Flow {
    const module = this.#props.modules[name];
    if (!module) throw new Error(`there is no module "${name}": add it to contact-flows/modules/index.ts`);
    return module;
  }

  #arnOf(flow: Flow, rendering: Rendering): string {
    const known = this.#arns.get(rendering.name);
    if (known !== undefined) return known;
    if (this.#underWay.includes(rendering.name))
      throw new Error(
        `flows name each other in a circle, ${[...this.#underWay.slice(this.#underWay.indexOf(rendering.name)), rendering.name].join(' → ')}: none of them can be created first; let the last one come back by ending (a module, a queue flow) instead of naming the first`,
      );
    this.#underWay.push(rendering.name);
    const arn = this.#create(flow, rendering);
    this.#underWay.pop();
    this.#arns.set(rendering.name, arn);
    return arn;
  }

  #create(flow: Flow, { name, language }: Rendering): string {
    const { instanceArn } = this.#props;
    const first = new Set<CfnIntegrationAssociation>();
    const names = new Set<string>();
    const called = new Set<LambdaName>();
    const document = renderFlow(flow, { language, resolve: this.#resolver(first, names, called) });
    if ([...called].some(startsContacts) || [...names].some((one) => this.#waitForStarters.has(one)))
      this.#waitForStarters.add(name);
    this.#documents.push({ name, type: flow.type, document });
    this.#namings.set(name, { kind: flow.type === 'MODULE' ? 'module' : 'flow', names });
    const content = this.#contentOf(name, document);
    const shared = { instanceArn, name, description: flow.description, content };
    const resource =
      flow.type === 'MODULE'
        ? new CfnContactFlowModule(this.#modules(), name, shared)
        : new CfnContactFlow(this.#stackOf(flow, name), name, { ...shared, type: flow.type });
    for (const association of first) resource.addResourceDependency(association);
    return resource instanceof CfnContactFlow
      ? resource.attrContactFlowArn
      : resource.attrContactFlowModuleArn;
  }

  #modules(): ModuleStack {
    this.#moduleStack ??= new ModuleStack(this, 'Modules');
    return this.#moduleStack;
  }

  /** One that leads to a function which waits for flows that are started cannot be among those. */
  #stackOf(flow: Flow, rendering: string): Construct {
    if (!startedFlows.has(flow.name) || this.#waitForStarters.has(rendering)) return this;
    this.#startedStack ??= new StartedFlowStack(this, 'Started');
    return this.#startedStack;
  }

  /** Notes what must be there first, the names of the flows, modules and queues, and the functions that are called. */
  #resolver(first: Set<CfnIntegrationAssociation>, names: Set<string>, called: Set<LambdaName>): Resolve {
    const named = ({ arn, association }: Associated): string => {
      first.add(association);
      return arn;
    };
    return (reference, language) => {
      switch (reference.ref) {
        case 'lambda':
          this.#createWhatIsStartedBy(reference.name);
          called.add(reference.name);
          return named(this.#props.lambda(reference.name));
        case 'lex-bot':
          if (!this.#props.bot) throw new Error('it names a bot, and settings.lexBotAliasArn names none');
          return named(this.#props.bot);
        case 'flow':
          return this.#noted(names, this.#flow(reference.name), language);
        case 'module':
          return lastPart(this.#noted(names, this.#module(reference.name), language));
        case 'queue':
          names.add(theQueues);
          return this.#props.resolve(reference, language);
        default:
          return this.#props.resolve(reference, language);
      }
    };
  }

  /** The function knows the flows that it starts contacts in, so they are there before whoever calls it. */
  #createWhatIsStartedBy(name: LambdaName): void {
    const { startsFlows = [] }: LambdaDefinition = lambdas[name];
    for (const started of startsFlows)
      for (const rendering of renderings(this.#flow(started))) this.#arnOf(this.#flow(started), rendering);
  }

  #noted(names: Set<string>, flow: Flow, language: Language | undefined): string {
    const rendering = renderingOf(flow, language);
    names.add(rendering.name);
    return this.#arnOf(flow, rendering);
  }

  #contentOf(name: string, document: FlowDocument): string {
    refuseAbove(`actions in the flow "${name}"`, document.Actions.length, limits.actions);
    const content = Stack.of(this).toJsonString(document);
    refuseAbove(`characters in the flow "${name}"`, JSON.stringify(document).length, limits.characters);
    return content;
  }
}

const startsContacts = (name: LambdaName): boolean =>
  ((lambdas[name] as LambdaDefinition).startsFlows ?? []).length > 0;
const startedFlows: ReadonlySet<string> = new Set(
  (Object.values(lambdas) as LambdaDefinition[]).flatMap(({ startsFlows = [] }) => startsFlows),
);

/** A queue names the flow that it starts by itself: they are taken together. */
const theQueues = 'the queues';

/** The id at the end of `…:instance/<id>/<kind>/<id>`. */
const lastPart = (arn: string): string => Fn.select(3, Fn.split('/', arn));
