import type { CenterServices } from '../engine/services.ts';
import type { Floor } from './floor.ts';

/** What the flow of a quick connect asks about the agent who started it and the one it goes to. */
export const transferServices = (
  floor: Floor,
): Pick<CenterServices, 'transferToAgent' | 'setPreviousParticipantState'> => ({
  transferToAgent: (state) => {
    const contact = floor.book.of(state);
    const named =
      contact.transfer?.userArn ?? (state.targetQueue?.kind === 'agent' ? state.targetQueue.arn : undefined);
    const agent = named === undefined ? undefined : floor.roster.find(named);
    return agent !== undefined && floor.offers.offerTo(agent, contact) ? 'transferred' : 'busy';
  },
  setPreviousParticipantState: (state, wanted) => {
    const transfer = floor.book.of(state).transfer;
    if (transfer === undefined) return false;
    const { agent, from } = transfer;
    if (wanted !== 'AgentOnHold')
      return floor.work.hold(agent, from.state.contactId, wanted === 'CustomerOnHold').ok;
    floor.journal.emit(from.state.contactId, { type: 'hold', who: 'agent', on: true });
    return true;
  },
});
