#!/usr/bin/env node
import { Command } from 'commander';
import { callCommand } from './commands/call.ts';
import { flowsCommand } from './commands/flows.ts';
import { startCommand } from './commands/start.ts';

const program = new Command('parloir')
  .description('A contact centre for Amazon Connect: run it, ring it, check its flows.')
  .showHelpAfterError('(run "parloir --help" for what there is)')
  .addCommand(startCommand())
  .addCommand(callCommand())
  .addCommand(flowsCommand());

await program.parseAsync();
