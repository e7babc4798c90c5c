import type { FlowDocument, FlowType } from '../../../contact-flows/language/document.ts';
import type { Resource } from '../assembly/resources.ts';
import { AssemblyFault, isObject, type JsonObject, textOf } from '../assembly/template.ts';

export const nameOf = (properties: JsonObject): string => textOf(properties['Name']) ?? '';
export const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };

const documentOf = ({ stack, logicalId, properties }: Resource): FlowDocument => {
  const content = textOf(properties['Content']) ?? '';
  try {
    const document: unknown = JSON.parse(content);
    if (isObject(document) && Array.isArray(document['Actions'])) return document as unknown as FlowDocument;
  } catch (cause) {
    throw new AssemblyFault(
      `stack ${stack}, flow ${logicalId} (${nameOf(properties)}): the content is not JSON`,
      { cause },
    );
  }
  throw new AssemblyFault(
    `stack ${stack}, flow ${logicalId} (${nameOf(properties)}): the content has no Actions`,
  );
};
export const flowOf = (resource: Resource) => ({
  arn: resource.ref,
  name: nameOf(resource.properties),
  type: (textOf(resource.properties['Type']) ?? 'CONTACT_FLOW') as FlowType,
  content: documentOf(resource),
  active: resource.properties['State'] !== 'ARCHIVED',
});
export const moduleOf = (resource: Resource) => ({
  ...flowOf(resource),
  type: 'MODULE' as const,
  ...optional('settings', textOf(resource.properties['Settings'])),
});
