import type { FlowAction, FlowType } from '../document.ts';
import type { ActionType, Form, Next } from './action-type.ts';
import { branch } from './branch.ts';
import { integrate } from './integrate.ts';
import { interact } from './interact.ts';
import { retired } from './retired.ts';
import { set } from './set.ts';
import { terminate } from './terminate.ts';

/** Every action type whose JSON is established: from the devguide, from refusals of the live API, from exports of the console. */
export const catalogue: ReadonlyMap<string, ActionType> = new Map(
  [...interact, ...set, ...branch, ...integrate, ...terminate, ...retired].map((entry) => [
    entry.type,
    entry,
  ]),
);

export const actionTypeOf = (action: FlowAction): ActionType | undefined => catalogue.get(action.Type);

export const parametersOf = (action: FlowAction): Readonly<Record<string, unknown>> =>
  action.Parameters ?? {};

/** The mode that this action is in; undefined for a type that is not in the catalogue. */
export const formOf = (action: FlowAction, flowType: FlowType | undefined): Form | undefined => {
  const forms = actionTypeOf(action)?.forms ?? [];
  return forms.find(({ when }) => when === undefined || when(parametersOf(action), flowType));
};

export const nextOf = (action: FlowAction, flowType: FlowType | undefined): Next | undefined =>
  formOf(action, flowType)?.next ?? actionTypeOf(action)?.next;

/** Named in the current devguide, but what their JSON holds is not established: nothing about them can be checked. */
export const typesWithoutForm: readonly string[] = [
  'AuthenticateParticipant',
  'CheckSegmentMembership',
  'ConnectParticipantWithAgenticCX',
  'CreateContact',
  'EvaluateDataTableValues',
  'ListDataTableValues',
  'LoadContactContent',
  'RenderMessageTemplate',
  'RouteContactToAgent',
  'StartOutboundEmailContact',
  'UpsertDataTableValues',
];
