import { describe, expect, it } from 'vitest';
import { checkScript } from '../../../../contact-flows/scripts/checks/index.ts';
import type { Script } from '../../../../domain/script/document.ts';
import {
  agree,
  aScript,
  ask,
  book,
  choice,
  close,
  objection,
  offer,
  say,
  t,
  text,
  verify,
} from '../fixtures/a-script.ts';

const end = close();
const allowed: readonly (readonly [string, Script])[] = [
  [
    'a value that is merged only where a branch knows it',
    aScript({
      start: say([
        {
          when: {
            all: [
              { file: 'city', known: true },
              { file: 'segment', is: 'private' },
            ],
          },
          to: 'there',
        },
        { to: 'end' },
      ]),
      there: say('end', { say: t('You live in {city}.') }),
      end,
    }),
  ],
  [
    'a value that is merged where a branch before did not miss it',
    aScript(
      {
        start: say([{ when: { rule: 'unknown' }, to: 'end' }, { to: 'there' }]),
        there: say('end', { say: t('You live in {city}.') }),
        end,
      },
      { rules: { unknown: { not: { file: 'city', known: true } } } },
    ),
  ],
  [
    'an offer that speaks of what makes one eligible',
    aScript({
      start: offer(
        { accepted: 'agree', refused: 'end', otherwise: 'end' },
        {
          eligible: {
            all: [
              { file: 'city', is: ['Gent', 'Luik'] },
              { file: 'marketing', is: 'granted' },
            ],
          },
          say: t('We come to {city}.'),
        },
      ),
      agree: agree('service', 'good', 'end'),
      good: close('interested'),
      end,
    }),
  ],
  [
    'an answer after the bound of the question that asked it is used up',
    aScript({
      start: ask([text('reason')], 'check', { atMost: { times: 2, then: 'end' } }),
      check: verify('end', 'start'),
      end: close('unresolved', 'You said {reason}.'),
    }),
  ],
  [
    'a sale that is verified once the answers are in, and read back',
    aScript({
      start: ask([text('boxes')], 'check', { atMost: { times: 3, then: 'end' } }),
      check: verify('agree', 'start'),
      agree: agree('sale', 'sold', 'end', { wording: t('{boxes} boxes.') }),
      sold: close('sale'),
      end,
    }),
  ],
  [
    'an answer after the verification that the sale does not depend on',
    aScript({
      start: verify('mail', 'end'),
      mail: ask([{ name: 'sendTo', type: 'email', label: t('E-mail') }], 'agree'),
      agree: agree('sale', 'sold', 'end'),
      sold: close('sale'),
      end,
    }),
  ],
  [
    'a promised callback whose time the last words say',
    aScript({
      start: book('callback', 'good', 'end'),
      good: close('callback-promised', 'We call you {callbackDue}.'),
      end,
    }),
  ],
  [
    'an accepted offer that the customer takes back by keeping to an objection',
    aScript(
      {
        start: offer({ accepted: 'check', refused: 'end', otherwise: 'end' }),
        check: verify('agree', 'served', { objections: ['dear'] }),
        agree: agree('sale', 'sold', 'served'),
        sold: close('sale'),
        served: close('served'),
        end,
      },
      { objections: { dear: objection('served') } },
    ),
  ],
  [
    'an opposition that is noted for somebody who refused marketing',
    aScript(
      {
        start: ask(
          [choice('who', 'customer', 'stop')],
          [
            { when: { file: 'marketing', is: 'refused' }, to: 'sorry' },
            { when: { answer: 'who', is: 'stop' }, to: 'note' },
            { to: 'offer' },
          ],
          { objections: ['stop'] },
        ),
        note: ask([{ name: 'allowed', type: 'consent', purpose: 'marketing', label: t('Allowed') }], 'sorry'),
        offer: offer({ accepted: 'sorry', refused: 'sorry', otherwise: 'sorry' }),
        sorry: close('refused'),
      },
      { purpose: 'marketing', objections: { stop: objection('note') } },
    ),
  ],
];

describe('a script that is in order is not complained about', () => {
  it.each(allowed)('%s', (_, script) => {
    expect(checkScript(script, 'good.yaml')).toEqual([]);
  });
});

describe('a script of sixty steps', () => {
  it('with a bound in every circle and a value in every text is checked within a second', () => {
    const names = Array.from({ length: 60 }, (_, index) => `step-${index}`);
    const script = aScript({
      start: say('step-0'),
      ...Object.fromEntries(
        names.map((name, index) => [
          name,
          index % 3 === 0
            ? ask([text(`answer${index}`)], names[index + 1] ?? 'end')
            : verify(names[index + 1] ?? 'end', names[Math.max(0, index - 5)] ?? 'end', {
                say: t(`{answer${index - (index % 3)}}?`),
                atMost: { times: 2, then: names[index + 1] ?? 'end' },
              }),
        ]),
      ),
      end,
    });
    const started = performance.now();

    const findings = checkScript(script, 'long.yaml');

    expect(performance.now() - started).toBeLessThan(1000);
    expect(findings).toEqual([]);
  });
});
