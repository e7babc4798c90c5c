import { Command } from 'commander';

/** `scripts play <file>`: walks a script in the terminal. */
export const playCommand = (): Command =>
  new Command('play').description('Walk a script in the terminal.').argument('<file>', 'the script');
