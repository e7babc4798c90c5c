import type { Rule } from './support/rule.ts';

export const moduleSettings: Rule = {
  id: 'module-settings',
  severity: 'error',
  finds: 'a module without Settings, or a flow with them',
  source:
    'the API answers "JSON field is missing or null for field name: settings"; a flow must not have them',
  cure: 'a module’s content has Settings with InputParameters, OutputParameters and Transitions; a flow’s has none',
  check: ({ document, type }) => {
    if (type === 'MODULE' && document.Settings === undefined) return [{ why: 'the module has no Settings' }];
    if (type !== undefined && type !== 'MODULE' && document.Settings !== undefined)
      return [{ why: `a flow of type ${type} has Settings, which only a module has` }];
    return [];
  },
};
