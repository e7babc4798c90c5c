import { attributesSet } from './support/attributes-known.ts';
import { everyBlock, type OurRule } from './support/our-flows.ts';
import { keysRead } from './support/parameters.ts';

export const knownAttributes: OurRule = {
  id: 'known-attributes',
  severity: 'error',
  finds: 'a contact attribute that contact-flows/attributes.ts does not list',
  source: 'the list is what records, functions and agents rely on',
  cure: 'add it to the list with what it holds, or correct its name',
  check: everyBlock((block, { ours }) =>
    [...new Set([...attributesSet(block), ...keysRead(block, 'Attributes')])]
      .filter((name) => !ours.attributeNames.includes(name))
      .map((name) => ({ why: `there is no attribute "${name}"` })),
  ),
};
