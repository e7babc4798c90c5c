import { listFreeSlots } from '../appointment/list-free-slots.ts';
import { spokenSlot } from '../appointment/spoken-slot.ts';
import { listDirectory } from '../directory/list-directory.ts';
import { callbackTimes, timeIdOf } from '../promise/callback-times.ts';
import { spokenTime } from '../promise/spoken-time.ts';
import { zoneOfNumber } from '../promise/zone-of-number.ts';
import type { Script } from '../script/document.ts';
import type { Choice, Stage } from '../script/play.ts';
import { ScriptMissingFault } from './faults.ts';
import type { GuidePorts } from './guide.ts';
import type { Conversation, ScriptName } from './model.ts';
import type { FileOnScreen } from './ports.ts';

const slotsOffered = 8;
const callbackTimesOffered = 6;

export const fileOf = (
  { files }: Pick<GuidePorts, 'files'>,
  { customerId, number, language }: Conversation,
): Promise<FileOnScreen> => files.read({ customerId, number, language });

/** @throws ScriptMissingFault when nobody published it. */
export const scriptNamed = async (
  { scripts }: Pick<GuidePorts, 'scripts'>,
  name: ScriptName,
): Promise<Script> => {
  const script = await scripts.find(name);
  if (script === undefined)
    throw new ScriptMissingFault(
      `the script ${name.id} ${name.version} is not among the published ones: publish that version again, a conversation goes by it`,
    );
  return script;
};

/** What the step at which the conversation stands is played with. */
export const stageOf = async (
  ports: GuidePorts,
  conversation: Conversation,
  name: ScriptName,
  file: FileOnScreen,
): Promise<Stage> => {
  const script = await scriptNamed(ports, name);
  return {
    script,
    file: file.file,
    language: conversation.language,
    choices: await choicesOf(ports, script, conversation),
    timeZone: ports.workingTime.timeZone,
  };
};

const choicesOf = async (
  ports: GuidePorts,
  script: Script,
  conversation: Conversation,
): Promise<readonly Choice[]> => {
  const wanted = ports.engine.choicesWanted(script, conversation);
  const { language } = conversation;
  switch (wanted?.of) {
    case undefined:
      return [];
    case 'slots': {
      const { calendar } = wanted;
      const free = await listFreeSlots(ports)({ calendar, afterSlotId: undefined, count: slotsOffered });
      return free.map(({ id, ...slot }) => ({
        value: id,
        label: spokenSlot({ slotId: id, ...slot }, language),
      }));
    }
    case 'callback-times': {
      const { workingTime, clock } = ports;
      const zone = zoneOfNumber(conversation.number, workingTime.timeZone);
      return callbackTimes(workingTime, clock.now(), callbackTimesOffered).map((time) => ({
        value: timeIdOf(time),
        label: spokenTime(time, zone, language),
      }));
    }
    case 'directory': {
      const entries = await listDirectory(ports)(language);
      return entries.map(({ code, names }) => ({ value: code, label: names[language] }));
    }
  }
};
