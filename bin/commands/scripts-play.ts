import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Command, InvalidArgumentError, Option } from 'commander';
import { checkScript } from '../../contact-flows/scripts/checks/index.ts';
import { printed } from '../../contact-flows/scripts/finding.ts';
import { loadScripts } from '../../contact-flows/scripts/index.ts';
import { readScript } from '../../contact-flows/scripts/read-script.ts';
import type { Script } from '../../domain/script/document.ts';
import { type Language, languages } from '../../domain/shared/language.ts';
import { madeUpFile, readFileFields } from './made-up.ts';
import { playScript } from './script-player.ts';

const readScriptAt = (path: string): Script => {
  if (!existsSync(path)) throw new InvalidArgumentError(`there is no file "${path}": name a script.`);
  const file = basename(path);
  const read = readScript(readFileSync(path, 'utf8'), file);
  const findings = read.ok
    ? checkScript(read.value, file).filter(({ severity }) => severity === 'error')
    : read.error.findings;
  if (!read.ok || findings.length > 0)
    throw new InvalidArgumentError(`it cannot be played as it is:\n${printed(findings)}`);
  return read.value;
};

const readFields = (text: string): ReturnType<typeof readFileFields> => {
  try {
    return readFileFields(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
};

/** `scripts play <file>`: walks a script in the terminal. Exit code 1 when nothing more was typed before it was over. */
export const playCommand = (): Command =>
  new Command('play')
    .description(
      'Walk a script in the terminal, as an agent would: type an answer, the number of a choice, or !1 for an objection. Nothing is booked or kept.',
    )
    .argument('<file>', 'the script', readScriptAt)
    .addOption(
      new Option('--language <language>', 'in which the customer is served').choices(languages).default('fr'),
    )
    .option(
      '--file <json>',
      `what the customer file has, where it is not the made-up one's: '{"marketing":"refused"}'; null: not known`,
      readFields,
    )
    .action(
      async (
        script: Script,
        {
          language,
          file = {},
        }: { readonly language: Language; readonly file?: ReturnType<typeof readFields> },
      ) => {
        const now = new Date();
        const input = linesFrom(process.stdin);
        const conversation = await playScript({
          script,
          language,
          file: { ...madeUpFile(language, now), ...file },
          scripts: loadScripts().scripts.map((one) => one.script),
          now,
          read: input.next,
          write: (text) => console.log(text),
        });
        input.close();
        if (conversation.place.at !== 'over') process.exitCode = 1;
      },
    );

/** Line by line, whether a person types them or a file is piped in; what is piped is shown after the prompt. */
const linesFrom = (stdin: NodeJS.ReadStream) => {
  const lines = createInterface({ input: stdin, terminal: false });
  const iterator = lines[Symbol.asyncIterator]();
  return {
    next: async (prompt: string): Promise<string | undefined> => {
      process.stdout.write(prompt);
      const { value, done } = await iterator.next();
      if (done === true) return undefined;
      if (!stdin.isTTY) process.stdout.write(`${value}\n`);
      return value;
    },
    close: () => lines.close(),
  };
};
