import type { AgentOnFloor, CentreState, DeskContact } from '../../../../simulator/console/protocol.ts';
import type { TestPage } from './open-page.ts';

/** Whose desk is worked by hand in these tests, and somebody with the same queues. */
export const agent = 'service-french-1';
export const colleague = 'service-french-2';

export const deskIn = (state: CentreState, username = agent): AgentOnFloor => {
  const found = state.agents.find((one) => one.username === username);
  if (found === undefined) throw new Error(`no agent ${username}`);
  return found;
};
export const heldIn = (state: CentreState, username = agent): DeskContact | undefined =>
  deskIn(state, username).contacts[0];

/** Every phone down, every desk that is worked by hand empty, and the agent Available. */
export const tidyUp = async (page: TestPage): Promise<void> => {
  for (const { id, state } of (await page.state()).phones)
    if (state !== 'idle') await page.run({ do: 'hang-up', phone: id });
  await page.pass(2);
  await clearDesks(page);
  // What was left without a disposition comes back as a task.
  await page.pass(10);
  await clearDesks(page);
  await page.run({ do: 'set-state', agent, state: 'Available' });
  await page.pass(1);
};

const clearDesks = (page: TestPage): Promise<boolean> =>
  page.until(async (state) => {
    const open = state.agents.flatMap(({ username, byHand, contacts }) =>
      byHand ? contacts.map((contact) => ({ ...contact, username })) : [],
    );
    for (const { username, contactId, phase } of open) {
      if (phase === 'offered') await page.run({ do: 'accept', agent: username, contactId });
      if (phase === 'connected') await page.run({ do: 'end-contact', agent: username, contactId });
      if (phase === 'after-contact-work') await page.run({ do: 'close-contact', agent: username, contactId });
    }
    return open.length === 0;
  });
