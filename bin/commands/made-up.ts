import type { Conversation } from '../../domain/conversation/model.ts';
import { callbackTimes, timeIdOf } from '../../domain/promise/callback-times.ts';
import { spokenTime } from '../../domain/promise/spoken-time.ts';
import type { Script } from '../../domain/script/document.ts';
import { type CustomerFile, type FileField, fileFields } from '../../domain/script/file.ts';
import type { Choice, Done, ScriptEngine, Work } from '../../domain/script/play.ts';
import type { Language } from '../../domain/shared/language.ts';
import { nearest } from '../../domain/shared/nearest-word.ts';
import { spokenDay, spokenInstant } from '../../domain/shared/spoken.ts';
import type { WorkingTime } from '../../domain/working-time/model.ts';

const timeZone = 'Europe/Brussels';
const day = 86_400_000;
const officeHours: WorkingTime = {
  timeZone,
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ day: weekday, opens: '09:00', closes: '17:00' })),
  holidays: [],
};

/** Somebody whose file has something in every field that a script may merge at once. */
export const madeUpFile = (language: Language, now: Date): CustomerFile => ({
  companyName: 'Parloir',
  today: spokenDay(now, timeZone, language),
  customerName: { fr: 'Madame Lambert', nl: 'mevrouw Lambert', de: 'Frau Lambert', en: 'Ms Lambert' }[
    language
  ],
  customerNumber: '200001',
  number: '0450 00 00 01',
  email: 'lambert@example.com',
  city: 'Namur',
  segment: 'private',
  marketing: 'granted',
  survey: 'none',
  recording: 'none',
  appointment: undefined,
  complaintReference: undefined,
  complaintDue: undefined,
  openComplaints: 0,
  callbackDue: undefined,
  booked: undefined,
  daysSinceLastContact: 12,
});

/**
 * What a person wrote as `--file`: fields of the customer file that are to be other than the made-up ones; null: not known.
 *
 * @throws Error that says what to write.
 */
export const readFileFields = (text: string): Partial<CustomerFile> => {
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    throw new Error(`${text} is no JSON: write it like '{"marketing":"refused"}'.`);
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw new Error(`${text} is no object: write it like '{"marketing":"refused"}'.`);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => readField(name, value)));
};

const readField = (name: string, value: unknown): readonly [string, string | number | undefined] => {
  if (!Object.hasOwn(fileFields, name)) {
    const close = nearest(name, Object.keys(fileFields));
    throw new Error(
      `the customer file has no "${name}": ${close === undefined ? `it has ${Object.keys(fileFields).join(', ')}` : `did you mean "${close}"?`}`,
    );
  }
  const { type, always } = fileFields[name as FileField];
  if (value === null && !always) return [name, undefined];
  const fits =
    type === 'number'
      ? typeof value === 'number'
      : type === 'consent'
        ? value === 'granted' || value === 'refused' || value === 'none'
        : typeof value === 'string';
  const wanted = type === 'consent' ? 'granted, refused or none' : `a ${type}`;
  if (!fits || (typeof value !== 'string' && typeof value !== 'number'))
    throw new Error(`"${name}" of the customer file is ${wanted}${always ? '' : ', or null for not known'}.`);
  return [name, value];
};

/** Free times, or who could help. */
export const madeUpChoices = (
  wanted: ReturnType<ScriptEngine['choicesWanted']>,
  language: Language,
  now: Date,
): readonly Choice[] => {
  if (wanted === undefined) return [];
  if (wanted.of === 'directory')
    return [
      {
        value: '101',
        label: { fr: 'la comptabilité', nl: 'de boekhouding', de: 'die Buchhaltung', en: 'accounts' }[
          language
        ],
      },
      {
        value: '102',
        label: {
          fr: 'le service technique',
          nl: 'de technische dienst',
          de: 'der technische Dienst',
          en: 'technical support',
        }[language],
      },
    ];
  if (wanted.of === 'callback-times')
    return callbackTimes(officeHours, now, 3).map((time) => ({
      value: timeIdOf(time),
      label: spokenTime(time, timeZone, language),
    }));
  return [1, 2, 3].map((days) => {
    const at = new Date(now.getTime() + days * day);
    return { value: `${wanted.calendar}-${days}`, label: spokenInstant(at, timeZone, language) };
  });
};

/** As if it had been done: nothing is booked, logged or promised. `scripts` are those that a detected need may go on with. */
export const madeUpWork = (
  work: Work,
  { language, direction }: Pick<Conversation, 'language' | 'direction'>,
  choices: readonly Choice[],
  scripts: readonly Script[],
  now: Date,
): Done => {
  const later = new Date(now.getTime() + 2 * day);
  switch (work.do) {
    case 'book': {
      const booked = choices.find(({ value }) => value === work.slotId)?.label ?? work.slotId;
      return {
        ok: true,
        learnt: { booked, appointment: booked },
        entered: { kind: 'booked', booked: work.what, reference: work.slotId },
      };
    }
    case 'promise-callback':
      return {
        ok: true,
        learnt: { callbackDue: spokenInstant(later, timeZone, language) },
        entered: { kind: 'booked', booked: 'callback', reference: 'made-up' },
      };
    case 'log-complaint':
      return {
        ok: true,
        learnt: { complaintReference: 'K000000', complaintDue: spokenDay(later, timeZone, language) },
        entered: { kind: 'logged', logged: 'complaint', reference: 'K000000' },
      };
    case 'switch-script': {
      const script = scripts.find(
        ({ use }) => use.direction === direction && use.needs.includes(work.need) && use.weight > 0,
      );
      return script === undefined
        ? { ok: false, again: undefined }
        : {
            ok: true,
            learnt: {},
            entered: undefined,
            script: { id: script.id, version: script.version },
            start: script.start,
          };
    }
  }
};
