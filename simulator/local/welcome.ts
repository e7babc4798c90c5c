import { styleText } from 'node:util';
import { sampleCallers } from '../sample/callers.ts';
import type { SampleSummary } from '../sample/load-sample.ts';
import { wrapped } from '../transcript/wrapped.ts';
import type { LocalCentre } from './open-centre.ts';

/** Where the texts are shown, a line each, and how wide that is. */
export interface Screen {
  readonly write: (line: string) => void;
  readonly columns: number;
}

/** What a person reads before the first call: the number, what was loaded, what does not run here, who the sample callers are. */
export const showWelcome = (centre: LocalCentre, sample: SampleSummary, screen: Screen): void => {
  const { write } = screen;
  write('');
  write(`The number to ring is ${styleText('bold', centre.number)}.`);
  const loaded = [
    `customers ${sample.customers}`,
    `appointments ${sample.appointments}`,
    `complaints ${sample.complaints}`,
    `promised callbacks ${sample.promises}`,
    `directory entries ${sample.directoryEntries}`,
    `scripts ${sample.scripts}`,
  ];
  write('');
  entry('Loaded: ', loaded.join(', '), screen);
  showNotSimulated(centre, screen);
  showCallers(screen);
};

const inEnglish = new Intl.DisplayNames(['en'], { type: 'language' });

export const showCallers = (screen: Screen): void => {
  screen.write('');
  screen.write('Sample callers:');
  for (const [index, caller] of sampleCallers.entries()) {
    const label = `  ${String(index + 1).padStart(2)}  ${caller.number.padEnd(14)} `;
    const served = caller.language === undefined ? '' : `, ${inEnglish.of(caller.language)}`;
    entry(label, `${caller.name.en}${served}: ${caller.special.en}`, screen);
  }
  screen.write('');
};

/** What the templates hold and nothing here runs, by type: told at boot, never silently left out. */
const showNotSimulated = ({ cloud }: LocalCentre, screen: Screen): void => {
  const types = new Map<string, number>();
  for (const { type } of cloud.notSimulated) types.set(type, (types.get(type) ?? 0) + 1);
  if (types.size === 0) return;
  screen.write('');
  entry('', 'Deployed in the cloud and without effect here (nothing that a call passes through):', screen);
  // A type and its number stay together.
  const names = [...types].map(([type, count]) => `${type.replace(/^AWS::/, '')}\u{a0}${count}`);
  entry('  ', names.join(', '), screen);
};

/** A label and its text, which goes on under itself. */
const entry = (label: string, text: string, { write, columns }: Screen): void => {
  const lines = wrapped(text, Math.max(24, columns - label.length));
  for (const [index, line] of lines.entries()) write((index === 0 ? label : ' '.repeat(label.length)) + line);
};
