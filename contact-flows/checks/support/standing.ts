import { actionTypeOf } from '../../language/catalogue/index.ts';
import type { FlowAction, FlowType } from '../../language/document.ts';

export const standing = (action: FlowAction, type: FlowType | undefined): 'fine' | 'refused' | 'doubtful' => {
  const flowTypes = actionTypeOf(action)?.flowTypes;
  // A module takes what the flow takes that invokes it; what a journey takes is not established.
  if (!flowTypes || type === undefined || type === 'MODULE' || type === 'CAMPAIGN') return 'fine';
  if (flowTypes.allowed.includes(type)) return 'fine';
  return flowTypes.doubtful.includes(type) ? 'doubtful' : 'refused';
};
