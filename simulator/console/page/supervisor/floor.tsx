import type { AgentOnFloor, QueueOnFloor } from '../../protocol.ts';
import { stateName } from '../desk/state-name.ts';
import { usePage } from '../shared/page.ts';
import { type Column, Table } from '../shared/table.tsx';
import { duration } from '../shared/time.ts';
import { Figures } from './figures.tsx';
import { Promises } from './promises.tsx';

/** The moment: figures, queues, agents, promises. */
export const Floor = () => {
  const { words, state, now } = usePage();
  const queues: readonly Column<QueueOnFloor>[] = [
    { head: words.queue, cell: ({ name }) => name },
    { head: words.waiting, cell: ({ waiting }) => waiting, numeric: true },
    {
      head: words.longestWait,
      cell: ({ waiting, longestWaitSeconds }) => (waiting === 0 ? '–' : duration(longestWaitSeconds)),
      numeric: true,
    },
    { head: words.staffed, cell: ({ staffed }) => staffed, numeric: true },
    { head: words.available, cell: ({ available }) => available, numeric: true },
  ];
  const agents: readonly Column<AgentOnFloor>[] = [
    {
      head: words.agent,
      cell: ({ name, byHand }) => (
        <>
          {name} <span class="quiet">({byHand ? words.worksHere : words.simulated})</span>
        </>
      ),
    },
    {
      head: words.state,
      cell: ({ state: agentState }) => (
        <span class={`badge ${agentState === 'Available' ? 'available' : ''}`}>
          {stateName(words, agentState)}
        </span>
      ),
    },
    {
      head: words.inStateFor,
      cell: ({ since }) => (since === 0 ? '–' : duration((now - since) / 1000)),
      numeric: true,
    },
    {
      head: words.handling,
      cell: ({ contacts }) =>
        contacts.length === 0
          ? '–'
          : contacts
              .map(({ channel, phase }) => words.labelled(words.channels[channel], words.phases[phase]))
              .join(', '),
    },
    {
      head: words.notRecorded,
      title: words.notRecordedHint,
      cell: ({ username }) => state.notRecorded[username] ?? 0,
      numeric: true,
    },
    { head: words.routingProfile, cell: ({ routingProfile }) => routingProfile },
  ];
  return (
    <div class="floor now">
      <Figures />
      <section aria-labelledby="queues-heading">
        <h2 id="queues-heading">{words.queues}</h2>
        <Table label={words.queues} columns={queues} rows={state.queues} keyOf={({ name }) => name} />
      </section>
      <section aria-labelledby="agents-heading">
        <h2 id="agents-heading">{words.agents}</h2>
        <Table label={words.agents} columns={agents} rows={state.agents} keyOf={({ username }) => username} />
      </section>
      <Promises />
    </div>
  );
};
