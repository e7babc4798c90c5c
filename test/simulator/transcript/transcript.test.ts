import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { CenterEvent, Happening } from '../../../simulator/events.ts';
import { createTranscript, type TranscriptOptions } from '../../../simulator/transcript/transcript.ts';

const at = (seconds: number, happening: Happening): CenterEvent => ({
  at: seconds * 1000,
  contactId: 'c',
  ...happening,
});
const said = (text: string): Happening => ({
  type: 'prompt-heard',
  who: 'customer',
  text,
  language: 'fr',
  interrupted: false,
});

const read = (
  events: readonly CenterEvent[],
  options: Partial<TranscriptOptions> = {},
): readonly string[] => {
  const lines: string[] = [];
  const transcript = createTranscript({
    write: (line) => lines.push(stripVTControlCharacters(line)),
    ...options,
  });
  for (const event of events) transcript.event(event);
  transcript.end();
  return lines;
};

describe('a transcript', () => {
  it('gathers attributes that are set together, and leaves out what says nothing yet', () => {
    const lines = read([
      at(0, { type: 'attribute-set', name: 'language', value: 'fr' }),
      at(0, { type: 'attribute-set', name: 'segment', value: 'none' }),
      at(0, { type: 'attribute-set', name: 'need', value: 'agent' }),
      at(1, said('Bonjour.')),
    ]);

    expect(lines[0]).toMatch(/^ {2}0:00 {2}attributes +language = fr, need = agent$/);
    expect(lines).toHaveLength(2);
  });

  it('says when something known becomes none', () => {
    const lines = read([
      at(0, { type: 'attribute-set', name: 'appointmentId', value: 'A1' }),
      at(1, said('Bonjour.')),
      at(2, { type: 'attribute-set', name: 'appointmentId', value: 'none' }),
    ]);

    expect(lines[2]).toContain('appointmentId = none');
  });

  it('gives a flow its heading only when something is said or done in it', () => {
    const lines = read([
      at(0, { type: 'flow-started', flow: 'welcome-fr', flowType: 'CONTACT_FLOW' }),
      at(1, said('Bonjour.')),
      at(2, { type: 'flow-started', flow: 'after-talk-fr', flowType: 'CONTACT_FLOW' }),
      at(2, { type: 'disconnected', reason: 'CUSTOMER_DISCONNECT' }),
    ]);

    expect(lines[0]).toContain('— welcome-fr');
    expect(lines.some((line) => line.includes('after-talk-fr'))).toBe(false);
  });

  it('wraps what is long, under itself', () => {
    const lines = read([at(0, said('un deux trois quatre cinq six sept huit neuf dix onze douze treize'))], {
      columns: 72,
    });

    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((line) => line.length <= 72)).toBe(true);
    expect(lines[1]).toMatch(/^ {32}\S/);
  });

  it('on a narrow screen, has texts below who hears them', () => {
    const lines = read([at(0, said('un deux trois quatre cinq six sept huit neuf dix onze douze'))], {
      columns: 40,
    });

    expect(lines[0]).toMatch(/^ {2}0:00 {2}caller hears$/);
    expect(lines[1]).toMatch(/^ {8}un deux/);
    expect(lines.every((line) => line.length <= 40)).toBe(true);
  });

  it('names functions as the registry does, with what they were asked, answered and took', () => {
    const [line] = read(
      [
        at(0, {
          type: 'lambda-invoked',
          name: 'deployed-A1B2',
          request: { language: 'fr' },
          answer: { outcome: 'unknown' },
          error: undefined,
          realMilliseconds: 12.4,
        }),
      ],
      { functionNamed: () => 'look-up-caller' },
    );

    expect(line).toContain('look-up-caller');
    expect(line).toContain('{ language: fr } → { outcome: unknown } (12 ms)');
  });

  it('live, shows a prompt when it begins and not again when it ends', () => {
    const lines: string[] = [];
    const transcript = createTranscript({ write: (line) => lines.push(line), live: true });

    transcript.hears('Bonjour.', 0);
    transcript.event(at(2, said('Bonjour.')));

    expect(lines).toHaveLength(1);
  });
});
