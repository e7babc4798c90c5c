import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../../domain/shared/language.ts';
import { spokenNumber } from '../../../domain/shared/spoken.ts';
import { secretNumberKeys } from '../../../lambdas/adapters/number-keys.ts';
import { sitDown } from '../support/desk.ts';
import { type Placed, placing } from '../support/placed.ts';
import { expectHeard } from '../support/stage.ts';
import { openWorld, type World } from '../support/world.ts';

/** Agents of campaigns; whoever calls out in German does so in English too. */
const agents: Readonly<Record<Language, string>> = {
  fr: 'campaigns-french-1',
  nl: 'campaigns-dutch-1',
  de: 'campaigns-german-1',
  en: 'campaigns-german-2',
};
const others: Readonly<Record<Language, string>> = {
  fr: 'service-french-1',
  nl: 'service-dutch-1',
  de: 'service-german-1',
  en: 'service-german-2',
};

/** Whom a caller reaches who wants to talk. */
const colleagues: Readonly<Record<Language, string>> = {
  fr: 'service-french-2',
  nl: 'service-dutch-2',
  de: 'service-german-2',
  en: 'service-german-1',
};

const heardIn = ({ events }: Placed): { readonly heard: readonly string[] } => ({
  heard: events.flatMap((event) => (event.type === 'prompt-heard' ? [event.text] : [])),
});
const secondsBetween = ({ events }: Placed, from: string, to: string): number => {
  const at = (type: string) => events.findLast((event) => event.type === type)?.at ?? Number.NaN;
  return (at(to) - at(from)) / 1_000;
};
const endOf = ({ events }: Placed): string | undefined =>
  events.flatMap((event) => (event.type === 'disconnected' ? [event.reason] : []))[0];

export const placedIn = (language: Language): void => {
  describe(`calls that we place, in ${language}`, () => {
    let world: World;
    let place: ReturnType<typeof placing>['place'];
    beforeAll(async () => {
      world = await openWorld({ at: '2026-11-25T10:00' });
      world.centre.sendHome();
      place = placing(world).place;
    });
    afterAll(() => world.stop());

    const appointmentOf = async (number: string) => {
      const [card] = await world.items('customers', `NUMBER#${number}`);
      const all = Object.entries((card?.['appointments'] ?? {}) as Record<string, Record<string, unknown>>);
      return { appointmentId: all[0]?.[0] ?? '', ...all[0]?.[1] };
    };
    const reminded = async (words: readonly string[]) => {
      const number = world.freshNumber();
      const customerId = await world.addCustomer({ number, language });
      const slotId = await world.addAppointment({ number, customerId, language });
      const { appointmentId } = await appointmentOf(number);
      const call = await place('reminder', {
        language,
        number,
        words,
        attributes: {
          customerId,
          appointmentId,
          slotId,
          need: 'appointment',
          team: 'appointments',
          campaign: 'reminders',
        },
      });
      return { call, slotId, appointment: await appointmentOf(number) };
    };

    it('reach an agent of the campaign within two seconds of the greeting, with the script on the screen', async () => {
      const desk = sitDown(world, agents[language]);
      const number = world.freshNumber();
      const customerId = await world.addCustomer({ number, language, marketing: 'granted' });

      const call = await place('outbound-call', {
        language,
        number,
        attributes: { customerId },
        seconds: 20,
      });

      expectHeard(heardIn(call), language, ['outbound.greeting', 'outbound.recording-notice']);
      expect(secondsBetween(call, 'queued', 'agent-connected')).toBeLessThanOrEqual(2);
      const attributes = world.centre.center.contact(call.contactId)?.state.attributes ?? {};
      expect(attributes).toMatchObject({ direction: 'outbound', language, conversationId: call.contactId });
      expect(attributes['scriptId']).not.toBe('none');
      const file = await desk.guide.view();
      expect(JSON.stringify(file.data)).toContain('Peeters');
      const [first = ''] = file.data['Actions'] as readonly string[];
      await desk.guide.choose(first);
      await desk.wrapUp(call.contactId, { disposition: ['refused'] });
      desk.goHome();
    });

    it('that nobody takes end with who called, from which number, and how to refuse', async () => {
      const call = await place('outbound-call', { language });

      expectHeard(heardIn(call), language, [
        'outbound.recording-notice',
        'outbound.one-moment',
        'outbound.nobody-free',
        'outbound.goodbye',
      ]);
      expect(heardIn(call).heard.join()).toContain(spokenNumber(world.centre.number));
      expect(endOf(call)).toBe('CONTACT_FLOW_DISCONNECT');
      expect(call.events.some(({ type }) => type === 'agent-connected')).toBe(false);
    });

    it('are refused by a key, which is written before it is confirmed', async () => {
      const call = await place('outbound-call', { language, words: ['9'] });

      expectHeard(heardIn(call), language, ['outbound.nobody-free', 'outbound.refused']);
      expect(await refusalsOf(world, call.number)).toMatchObject([
        { purpose: 'all', source: call.contactId },
      ]);
    });

    it('leave nothing on a machine', async () => {
      const call = await place('outbound-call', {
        language,
        detect: true,
        party: { machine: 'VOICEMAIL_BEEP' },
      });

      expect(heardIn(call).heard).toEqual([]);
      expect(endOf(call)).toBe('CONTACT_FLOW_DISCONNECT');
    });

    it('come to the agent who asked for them, who is on a task, and to nobody else', async () => {
      const free = sitDown(world, agents[language]);
      const asking = sitDown(world, others[language]);
      const { center, definition } = world.centre;
      const user = definition.users.find(({ username }) => username === others[language])?.arn ?? '';
      const agentId = user.slice(user.lastIndexOf('/') + 1);
      const { ContactId } = await center.api.call('StartTaskContact', {
        InstanceId: definition.instanceArn.split('/').at(-1),
        ContactFlowId: definition.flows.find(({ name }) => name === `disposition-task-${language}`)?.arn,
        Name: 'A call to make',
        Attributes: {
          agentId,
          conversationId: 'a-conversation',
          language,
          need: 'agent',
          team: 'service',
          taskKind: 'preview',
        },
      });
      asking.agent.accept(await asking.rings());
      await world.centre.clock.advance(2_000);

      const call = await place('outbound-call', {
        language,
        attributes: { agentId, attemptId: 'callback.a-number.promise-1', promiseId: 'a-promise' },
        seconds: 20,
      });
      asking.agent.accept(call.contactId);
      await world.centre.clock.advance(5_000);

      expectHeard(heardIn(call), language, ['outbound.greeting-callback', 'outbound.connecting']);
      expect(asking.agent.contacts.map(({ contactId, phase }) => [contactId, phase])).toEqual([
        [ContactId, 'connected'],
        [call.contactId, 'connected'],
      ]);
      expect(free.agent.contacts).toEqual([]);
      free.goHome();
      asking.goHome();
    });

    it('remind of an appointment, which is confirmed by a key, and say no more than when it is', async () => {
      const { call, slotId, appointment } = await reminded(['1']);

      expectHeard(heardIn(call), language, ['outbound.greeting', 'reminder.ask', 'reminder.confirmed']);
      expect(heardIn(call).heard.join()).not.toContain('Peeters');
      expect(appointment).toMatchObject({ slotId, state: 'booked', confirmedSlotId: slotId });
    });

    it('remind of an appointment, which is moved', async () => {
      const { call, slotId, appointment } = await reminded(['2', '1', '1']);

      expectHeard(heardIn(call), language, [
        'reminder.ask',
        'appointment.offer-three',
        'appointment.confirm',
        'closing.moved',
        'reminder.goodbye',
      ]);
      expect(appointment).toMatchObject({ state: 'booked', previousSlotId: slotId });
    });

    it('remind of an appointment, which is cancelled', async () => {
      const { call, appointment } = await reminded(['3', '1']);

      expectHeard(heardIn(call), language, [
        'reminder.ask',
        'appointment.cancel-confirm',
        'closing.cancelled',
      ]);
      expect(appointment).toMatchObject({ state: 'cancelled' });
    });

    it('do not remind of an appointment that has been moved meanwhile', async () => {
      const number = world.freshNumber();
      const customerId = await world.addCustomer({ number, language });
      await world.addAppointment({ number, customerId, language });
      const { appointmentId } = await appointmentOf(number);

      const call = await place('reminder', {
        language,
        number,
        attributes: { customerId, appointmentId, slotId: 'office/2026-11-30/0900' },
      });

      expectHeard(heardIn(call), language, ['outbound.greeting', 'reminder.changed']);
    });

    it('lead to a person who is asked for in a reminder', async () => {
      const desk = sitDown(world, colleagues[language]);

      const { call } = await reminded(['0']);

      const offers = call.events.filter(({ type }) => type === 'agent-offered');
      expect(offers.length).toBeGreaterThan(0);
      expectHeard(heardIn(call), language, ['reminder.ask', 'welcome.recording-notice', 'waiting.transfer']);
      desk.goHome();
    });
  });
};

/** What a person said of being called, as it is kept under the key of their number. */
const refusalsOf = async (
  { centre: { cloud }, items }: World,
  number: string,
): Promise<readonly unknown[]> => {
  const client = new SecretsManagerClient({
    endpoint: cloud.dynamodbEndpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const keys = secretNumberKeys(client, cloud.environmentOf('refuse-calls')['NUMBER_KEY_SECRET_ARN'] ?? '');
  const [item = {}] = await items('outbound', `NUMBER#${await keys.keyOf(number)}`);
  client.destroy();
  return Object.entries(item).flatMap(([name, value]) => (name.startsWith('refusal#') ? [value] : []));
};
