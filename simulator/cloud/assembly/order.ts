import type { Resource } from './resources.ts';

/**
 * Each after what it depends on, through whatever lies between; as they stand in the templates otherwise. A nested stack's resources come
 * after what the nested stack depends on, and before what depends on it.
 */
export const inOrderOfCreation = (all: readonly Resource[]): readonly Resource[] => {
  const byKey = new Map(all.map((resource) => [keyOf(resource), resource]));
  const inside = Map.groupBy(all, ({ stack }) => stack);
  const ordered: Resource[] = [];
  const begun = new Set<Resource>();
  const createFirst = ({ stack, dependsOn }: Resource): void => {
    for (const logicalId of dependsOn) {
      const before = byKey.get(`${stack}/${logicalId}`);
      if (before !== undefined) create(before);
    }
  };
  const create = (resource: Resource): void => {
    if (begun.has(resource)) return;
    begun.add(resource);
    // A nested stack has the id that its resource has in the parent.
    const nested = byKey.get(resource.stack);
    if (nested !== undefined) createFirst(nested);
    createFirst(resource);
    for (const one of inside.get(keyOf(resource)) ?? []) create(one);
    ordered.push(resource);
  };
  for (const resource of all) create(resource);
  return ordered;
};

const keyOf = ({ stack, logicalId }: Resource): string => `${stack}/${logicalId}`;
