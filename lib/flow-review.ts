import { Annotations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { checkDocument, type Finding } from '../contact-flows/checks/index.ts';
import { checkOurFlows } from '../contact-flows/checks/our-flows/index.ts';
import { queueNotSet } from '../contact-flows/checks/queue-not-set.ts';
import { FlowSet } from './constructs/flow-set.ts';

/**
 * Checks every flow below `root` before it is written out: the sources, because every branch of our flows must end in a person, a promise
 * or a goodbye, and each flow as it is deployed, with the texts and voices of the settings. The CDK command line prints the warnings.
 *
 * @throws Error with every error, by flow, block, rule and cure: Amazon Connect would refuse the flow, or a caller would be stranded.
 */
export const reviewFlows = (root: IConstruct): void => {
  const errors = root.node
    .findAll()
    .filter((construct) => construct instanceof FlowSet)
    .flatMap((set) => {
      const findings = findingsIn(set);
      for (const finding of findings.filter(({ severity }) => severity === 'warning'))
        Annotations.of(set).addWarningV2(`parloir:${finding.flow}:${finding.rule}`, printed(finding));
      return findings.filter(({ severity }) => severity === 'error');
    });
  if (errors.length > 0)
    throw new Error(
      [
        `the flows cannot be deployed: ${errors.length === 1 ? 'one thing is' : `${errors.length} things are`} wrong`,
        ...errors.map((finding) => `  ${printed(finding)}`),
      ].join('\n'),
    );
};

/** What the sources have wrong in every language is said once; a rendering is named where it alone is wrong. */
const findingsIn = ({ sources, documents }: FlowSet): readonly Finding[] => {
  const inSources = checkOurFlows(sources);
  const said = new Set(inSources.map(matter));
  const inDocuments = documents
    .flatMap(({ name, type, document }) => checkDocument(document, { name, type }))
    // Which queue a flow finds set is known from all our flows together: the rule `queue-set` has looked.
    .filter((finding) => finding.rule !== queueNotSet.id && !said.has(matter(finding)));
  return [...inSources, ...inDocuments];
};

const matter = ({ rule, block, why }: Finding): string => [rule, block, why].join('\n');

const printed = ({ flow, block, rule, why, cure }: Finding): string =>
  `${flow}${block === undefined ? '' : `, block ${block}`}: ${why} [${rule}]; ${cure}`;
