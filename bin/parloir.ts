#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { callCommand } from './commands/call.ts';
import { campaignCommand } from './commands/campaign.ts';
import { flowsCommand } from './commands/flows.ts';
import { listCommand } from './commands/list.ts';
import { scriptsCommand } from './commands/scripts.ts';
import { startCommand } from './commands/start.ts';

/** What was typed cannot be meant: the message says why and what to write. */
const usage = 2;
/** Something is broken that the person did not type. */
const broken = 3;

// Lambda runs in UTC, and functions run in this process.
process.env['TZ'] = 'UTC';

// Somebody reads the first lines only (`| head`): nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const program = new Command('parloir')
  .description(
    'A contact centre for Amazon Connect: run it, ring it, check its flows, scripts and campaigns.',
  )
  .addCommand(startCommand())
  .addCommand(callCommand())
  .addCommand(flowsCommand())
  .addCommand(listCommand())
  .addCommand(scriptsCommand())
  .addCommand(campaignCommand());
for (const command of [
  program,
  ...program.commands,
  ...program.commands.flatMap(({ commands }) => commands),
]) {
  command.exitOverride().showHelpAfterError('("--help" says what there is)');
}

/** Says what is broken in a line, and ends: what was started half way must not keep the process alive. */
const giveUp = (error: unknown): never => {
  console.error(`parloir: ${error instanceof Error ? error.message : String(error)}`);
  if (process.env['PARLOIR_DEBUG']) console.error(error);
  else console.error('(PARLOIR_DEBUG=1 shows where in the code)');
  process.exit(broken);
};
process.on('uncaughtException', giveUp);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) giveUp(error);
  else process.exitCode = error.exitCode === 0 ? 0 : usage;
}
