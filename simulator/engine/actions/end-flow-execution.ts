import { type Action, ends } from '../outcome.ts';

/** End flow / Resume: what follows is the centre's decision. */
export const endFlowExecution: Action = { simulated: true, run: () => ends('flow-ended') };
