import { type FlowLambdaName, lambdas } from '../../../lambdas/registry.ts';
import { attributes } from '../../attributes.ts';
import type { Flow } from '../../language/flow.ts';
import { placeholderResolver } from '../../language/placeholders.ts';
import { renderFlow } from '../../language/render.ts';
import { renderings } from '../../language/renderings.ts';
import { defaultVoices } from '../../language/voices.ts';
import { promptNamed } from '../../prompts/index.ts';
import { checkDocument, type Finding } from '../index.ts';
import { queueNotSet } from '../queue-not-set.ts';
import { findingsOf } from '../support/rule.ts';
import { answerKeys } from './answer-keys.ts';
import { attributesAlwaysSet } from './attributes-always-set.ts';
import { attributesNeverSet } from './attributes-set.ts';
import { knownAttributes } from './known-attributes.ts';
import { lambdaParameters } from './lambda-parameters.ts';
import { lambdaTimeLimits } from './lambda-time-limits.ts';
import { nobodyStranded } from './nobody-stranded.ts';
import { outcomesHandled } from './outcomes-handled.ts';
import { promptsComplete } from './prompts-complete.ts';
import { queueSet } from './queue-set.ts';
import { referenceCycles } from './reference-cycles.ts';
import { renders } from './renders.ts';
import type { OurFlows, OurRule } from './support/our-flows.ts';

export type { OurFlows, OurRule } from './support/our-flows.ts';

/** The rules that only our own flows can be held to. A new rule is a file and a line here. */
export const ourRules: readonly OurRule[] = [
  renders,
  promptsComplete,
  lambdaTimeLimits,
  lambdaParameters,
  answerKeys,
  outcomesHandled,
  knownAttributes,
  attributesNeverSet,
  attributesAlwaysSet,
  queueSet,
  referenceCycles,
  nobodyStranded,
];

/**
 * Everything that is wrong with our flows and modules, which are checked together: the rules of this folder on the source, the rules for
 * anybody's flow on every rendering. What is the same in every language is said once, under the name of the flow.
 */
export const checkOurFlows = (
  flows: readonly Flow[],
  replaced: Partial<Omit<OurFlows, 'flows'>> = {},
): readonly Finding[] => {
  const ours: OurFlows = {
    flows,
    prompts: promptNamed,
    functionNamed: registered,
    attributeNames: Object.keys(attributes),
    voices: defaultVoices,
    ...replaced,
  };
  return [
    ...ourRules.flatMap((rule) =>
      rule.check(ours).flatMap(({ flow, ...problem }) => findingsOf(rule, flow, [problem])),
    ),
    ...flows.flatMap((flow) => checkRenderings(flow, ours)),
  ];
};

const registered: OurFlows['functionNamed'] = (name) => {
  if (!Object.hasOwn(lambdas, name)) return undefined;
  const { trigger, timeoutSeconds } = lambdas[name as FlowLambdaName];
  return trigger.kind === 'flow' ? { contract: trigger.contract, timeoutSeconds } : undefined;
};

const checkRenderings = (flow: Flow, { flows, prompts, voices }: OurFlows): readonly Finding[] => {
  const resolve = placeholderResolver({ flows, voices });
  const all = renderings(flow).flatMap(({ name, language }) => {
    try {
      const document = renderFlow(flow, { language, resolve, prompts });
      return [checkDocument(document, { name, type: flow.type })];
    } catch {
      // The rule `renders` has said so.
      return [];
    }
  });
  const keyOf = ({ rule, block, why }: Finding) => `${rule} ${block} ${why}`;
  const [first = [], ...others] = all;
  const common = first.filter((finding) =>
    others.every((findings) => findings.some((other) => keyOf(other) === keyOf(finding))),
  );
  const commonKeys = new Set(common.map(keyOf));
  return [
    ...common.map((finding) => ({ ...finding, flow: flow.name })),
    ...all.flat().filter((finding) => !commonKeys.has(keyOf(finding))),
  ].filter(({ rule }) => rule !== queueNotSet.id);
};
