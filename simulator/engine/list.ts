import { actions } from './actions/index.ts';

export interface ListedAction {
  readonly type: string;
  /** False: the block takes its error branch, and no journey through it counts as simulated. */
  readonly simulated: boolean;
  readonly note: string | undefined;
}

/** Every action type that the engine knows, by name. */
export const simulatedActions = (): readonly ListedAction[] =>
  Object.entries(actions)
    .map(([type, { simulated, note }]) => ({ type, simulated, note }))
    .sort((left, right) => left.type.localeCompare(right.type, 'en'));

const row = ({ type, note }: ListedAction): string => `| \`${type}\` | ${note ?? ''} |`;

const table = (listed: readonly ListedAction[]): string =>
  ['| block | note |', '| --- | --- |', ...listed.map(row)].join('\n');

/** The public list as Markdown: `docs/simulated-actions.md` is this text. Run the file to write it: `node simulator/engine/list.ts > docs/simulated-actions.md`. */
export const simulatedActionsPage = (): string => {
  const all = simulatedActions();
  const simulated = all.filter((action) => action.simulated);
  const others = all.filter((action) => !action.simulated);
  return `# Which blocks the simulator runs

Written by \`node simulator/engine/list.ts > docs/simulated-actions.md\`; a test keeps it in step with the engine.

A block that is not simulated, or not in these lists, takes its error branch and is named in a \`problem\` event; it is never counted as
simulated.

## Simulated (${simulated.length})

${table(simulated)}

## Not simulated (${others.length})

${table(others)}
`;
};

if (import.meta.main) process.stdout.write(simulatedActionsPage());
