import { afterAll, beforeAll, expect } from 'vitest';
import { type PromptName, prompts } from '../../../contact-flows/prompts/index.ts';
import type { Language } from '../../../domain/shared/language.ts';
import type { CenterEvent } from '../../../simulator/events.ts';
import type { Recording } from '../../../simulator/explorer/replay.ts';
import type { PlayedCall } from '../../../simulator/local/play-call.ts';
import type { Word } from './caller.ts';
import { recordingOf } from './recording.ts';
import { openWorld, type World, type WorldOptions } from './world.ts';

/** What the scenes of one language at one time of day share. */
export interface Stage {
  readonly language: Language;
  readonly world: World;
  /** A caller whom nobody knows chooses the language, then says the words. */
  stranger(words: readonly Word[], from?: string | undefined): Promise<PlayedCall>;
  /** A withheld number. */
  withheld(words: readonly Word[]): Promise<PlayedCall>;
  /** A known customer is served in the language of the file. */
  customer(words: readonly Word[], caller?: Caller): Promise<PlayedCall>;
  /** A fresh customer of the language. */
  newCustomer(): Promise<Caller>;
  /** Dials as told; the call must end well. */
  dial(from: string | undefined, words: readonly Word[]): Promise<PlayedCall>;
  /** The newest value of a contact attribute, while a call is going on or after it. */
  attribute(name: string): string;
}

export interface Caller {
  readonly number: string;
  readonly customerId: string;
}

export const languageKey: Readonly<Record<Language, string>> = { fr: '1', nl: '2', de: '3', en: '4' };

/** Opens a world for the scenes of a test file; every call is recorded, for the coverage of arrows and for the explorer. */
export const onStage = (
  language: Language,
  options: WorldOptions,
  recordings: Recording[],
  events: CenterEvent[],
): (() => Stage) => {
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = createStage(language, await openWorld(options), recordings, events);
  });
  afterAll(async () => stage?.world.stop());
  return () => {
    if (stage === undefined) throw new Error('the world is not open yet');
    return stage;
  };
};

const createStage = (
  language: Language,
  world: World,
  recordings: Recording[],
  events: CenterEvent[],
): Stage => {
  world.centre.center.subscribe((event) => void events.push(event));
  const dial: Stage['dial'] = async (from, words) => {
    const startedAt = world.centre.clock.nowMilliseconds();
    const before = world.centre.center.events.length;
    const agents = world.centre.staffing;
    const saidWords: string[] = [];
    const call = await world.call(from, words, saidWords);
    // A callback is a contact of its own, and asks whether it may be made: played again, it must get the same answer.
    const ofCallback = world.centre.center.events
      .slice(before)
      .filter(
        (event) =>
          event.type === 'lambda-invoked' && world.centre.functionNamed(event.name) === 'may-call-back',
      );
    recordings.push(
      recordingOf(world.centre, [...call.events, ...ofCallback], {
        from,
        startedAt,
        agents,
        words: saidWords,
      }),
    );
    expect(call.verdict, `${call.heard.join('\n')}\n`).toMatchObject({ ok: true });
    return call;
  };
  const newCustomer = async (): Promise<Caller> => {
    const number = world.freshNumber();
    return { number, customerId: await world.addCustomer({ number, language }) };
  };
  return {
    language,
    world,
    dial,
    newCustomer,
    stranger: (words, from = world.freshNumber()) => dial(from, [languageKey[language], ...words]),
    withheld: (words) => dial(undefined, [languageKey[language], ...words]),
    customer: async (words, caller) => dial((caller ?? (await newCustomer())).number, words),
    attribute: (name) => {
      const set = events.findLast((event) => event.type === 'attribute-set' && event.name === name);
      if (set?.type !== 'attribute-set') throw new Error(`no attribute ${name} was set yet`);
      return set.value;
    },
  };
};

/** A prompt as it is heard in the language, whatever fills its placeholders. */
export const said = (language: Language, name: PromptName): RegExp =>
  new RegExp(
    `^${prompts[name][language]
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+')}$`,
  );

/** Were these prompts heard in this order? Others may stand between them. */
export const expectHeard = (
  call: Pick<PlayedCall, 'heard'>,
  language: Language,
  names: readonly PromptName[],
): void => {
  let from = 0;
  for (const name of names) {
    const wanted = said(language, name);
    const found = call.heard.findIndex((text, index) => index >= from && wanted.test(text));
    expect(
      found,
      `"${name}" (${wanted.source}) after ${from} prompts of:\n${call.heard.join('\n')}`,
    ).toBeGreaterThanOrEqual(0);
    from = found + 1;
  }
};

/** Did the agent and the caller talk? */
export const talked = (call: Pick<PlayedCall, 'events'>): boolean =>
  call.events.some(({ type }) => type === 'agent-connected');
