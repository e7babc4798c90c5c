import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPhone } from '../../../simulator/local/phone.ts';
import { openWorld, type World } from '../../journeys/support/world.ts';

const sample = { customers: 1, directoryEntries: 0, scripts: 0, appointments: 0, complaints: 0, promises: 0 };

describe('the phone in the terminal', () => {
  let world: World;
  let input: PassThrough;
  let shown: string;
  let closed: Promise<void>;
  let interrupt: AbortController;

  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:00' });
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    input = new PassThrough();
    const output = new PassThrough();
    shown = '';
    output.on('data', (chunk: Buffer) => {
      shown += stripVTControlCharacters(chunk.toString());
    });
    interrupt = new AbortController();
    closed = openPhone(world.centre, sample, { input, output, signal: interrupt.signal });
  });
  afterEach(async () => {
    input.end();
    await closed;
    await world.centre.clock.advance(60_000);
  });

  /** Types a line and lets the centre's time run, so that what follows is on the screen. */
  const type = async (line: string, seconds = 0): Promise<void> => {
    input.write(`${line}\n`);
    await new Promise((resolve) => setImmediate(resolve));
    if (seconds > 0) await world.centre.clock.advance(seconds * 1000);
  };

  it('tells the number and the sample callers, and rings as one of them', async () => {
    const number = world.freshNumber();
    await world.addCustomer({ number, language: 'fr' });

    await type(`dial ${number}`, 20);
    await type('3', 40);

    expect(shown).toContain(world.centre.number);
    expect(shown).toContain('Élise Lambert');
    expect(shown).toContain('Bonjour Camille Peeters');
    expect(shown).toContain('(press a key)');
    expect(shown).toContain('need = information');
  });

  it('hangs up, and can dial again', async () => {
    const number = world.freshNumber();
    await world.addCustomer({ number, language: 'nl' });

    await type(`dial ${number}`, 5);
    await type('hang up', 5);

    expect(shown).toContain('over (CUSTOMER_DISCONNECT)');
    expect(shown).toContain('You can dial again.');
  });

  it('says that words are not heard where keys are wanted, and goes on listening', async () => {
    const number = world.freshNumber();
    await world.addCustomer({ number, language: 'fr' });
    await type(`dial ${number}`);
    for (let second = 0; second < 60 && !shown.includes('(press a key)'); second++)
      await world.centre.clock.advance(1000);

    await type('a person, please');
    await type('0', 20);

    expect(shown).toContain('nobody hears that: keys are wanted now');
    expect(shown).not.toContain('caller says');
    expect(shown).toMatch(/caller keys +0/);
  });

  it('takes commands as people write them', async () => {
    await type('Dial WITHHELD', 5);
    await type('hangup', 5);
    await type('dial +32 470 99 88 77', 5);

    expect(shown).toContain('a withheld number calls');
    expect(shown).toContain('You can dial again.');
    expect(shown).toContain('+32470998877 calls');
  });

  it('fits what is read before the first call into 80 columns', async () => {
    await type('help');

    expect(shown.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(shown).toContain('without effect here');
  });

  it('names as not running here nothing that a call passes through', () => {
    const onTheWay =
      /^(Custom::|AWS::(DynamoDB|SQS::Queue$|Kinesis|S3::Bucket$|Events|Scheduler|Lambda::(?!Permission)|Connect::(?!SecurityProfile$)|CloudFormation|Lex))/;

    const { notSimulated } = world.centre.cloud;

    expect(notSimulated.length).toBeGreaterThan(0);
    expect(notSimulated.filter(({ type: kind }) => onTheWay.test(kind))).toEqual([]);
  });

  it('blames nobody when the caller hangs up before a word is said', async () => {
    await type('dial withheld');
    await type('hang up', 5);

    expect(shown).toContain('over (CUSTOMER_DISCONNECT)');
    expect(shown).not.toContain('did not end well');
  });

  it.each([
    ['dial 0470', 'neither a sample caller (1 to 12) nor a number'],
    ['1', 'Nobody is on the line'],
    ['skip a while', 'Say how many seconds'],
    ['help', 'press keys'],
  ])('answers "%s" with what to do', async (line, answer) => {
    await type(line);

    expect(shown).toContain(answer);
  });

  it('ends when it is interrupted, also in the middle of a call', async () => {
    await type('dial withheld', 5);

    interrupt.abort();

    await expect(closed).resolves.toBeUndefined();
  });
});
