import type { Advice } from './advice.ts';
import type { Settings } from './schema.ts';

/** Amazon Connect refuses a second thing of the same name, in the middle of a deployment. */
export const namesTwice = ({
  queues,
  quickConnects,
  administrator: { firstName, lastName },
  agentStatuses,
  calendars,
}: Settings): readonly Advice[] => [
  ...twice(Object.keys(queues), (index) => `queues.${Object.keys(queues)[index]}`, {
    taken: Object.keys(queues).map((name) => `${name}-callbacks`),
    by: 'the callbacks of a queue',
  }),
  ...twice(
    quickConnects.numbers.map(({ name }) => name),
    (index) => `quickConnects.numbers[${index}].name`,
    { taken: [...Object.keys(queues), `${firstName} ${lastName}`], by: 'a queue or the administrator' },
  ),
  ...twice(
    quickConnects.people.map(({ name }) => name),
    (index) => `quickConnects.people[${index}].name`,
    {
      taken: [
        ...Object.keys(queues),
        `${firstName} ${lastName}`,
        ...quickConnects.numbers.map(({ name }) => name),
      ],
      by: 'a queue, a number or the administrator',
    },
  ),
  ...twice(agentStatuses, (index) => `agentStatuses[${index}]`, {
    taken: ['Available', 'Offline'],
    by: 'Amazon Connect itself',
  }),
  ...twice(
    calendars.map(({ name }) => name),
    (index) => `calendars[${index}].name`,
  ),
];

const twice = (
  names: readonly string[],
  path: (index: number) => string,
  { taken, by }: { readonly taken: readonly string[]; readonly by: string } = { taken: [], by: '' },
): readonly Advice[] =>
  names.flatMap((name, index) => {
    const why = taken.includes(name)
      ? `"${name}" is the name of ${by}`
      : names.indexOf(name) < index
        ? `"${name}" stands here twice`
        : undefined;
    return why === undefined ? [] : [{ path: path(index), why, cure: 'write another name, or take it out' }];
  });

/** Two windows of a day that lie over each other are one window; not established: that Amazon Connect takes them. */
export const overlappingHours = ({ hours }: Settings): readonly Advice[] =>
  Object.entries(hours).flatMap(([name, windows]) =>
    windows.flatMap(({ day, opens, closes }, index) =>
      windows
        .slice(0, index)
        .some((other) => other.day === day && opens < other.closes && other.opens < closes)
        ? [
            {
              path: `hours.${name}[${index}]`,
              why: `it lies over another window of day ${day}`,
              cure: 'write one window from the earlier opening to the later closing',
            },
          ]
        : [],
    ),
  );
