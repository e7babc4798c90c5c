import { placeholderResolver } from '../../language/placeholders.ts';
import { renderFlow } from '../../language/render.ts';
import { renderings } from '../../language/renderings.ts';
import type { OurRule } from './support/our-flows.ts';

export const renders: OurRule = {
  id: 'renders',
  severity: 'error',
  finds: 'a flow that cannot be rendered: it names something that does not exist, or speaks in no language',
  source: 'what is deployed is what is rendered; a deployment would stop there',
  cure: 'correct the name, or name the language',
  check: ({ flows, prompts, voices }) =>
    flows.flatMap((flow) =>
      renderings(flow).flatMap(({ language }) => {
        try {
          renderFlow(flow, { language, resolve: placeholderResolver({ flows, voices }), prompts });
          return [];
        } catch (error) {
          return [{ flow: flow.name, why: error instanceof Error ? error.message : String(error) }];
        }
      }),
    ),
};
