import { describe, expect, it } from 'vitest';
import type { Step } from '../../../domain/script/document.ts';
import { writtenConfirmation } from '../../../domain/script/written-confirmation.ts';
import { aFile, after, aScript, aStage, begun, inAll } from './a-script.ts';

const ask: Step = {
  kind: 'ask',
  title: inAll('Ask'),
  fields: [{ name: 'note', type: 'text', long: true, label: inAll('Note') }],
  next: 'agree',
};
const agree: Step = {
  kind: 'agreement',
  about: 'service',
  title: inAll('Agree'),
  wording: inAll('Agreed?'),
  yes: 'end',
  no: 'end',
  confirmation: { subject: inAll('About {note}'), text: inAll('Dear {customerName|customer},\n{note}') },
};
const stage = aStage(aScript({ ask, agree }));

describe('what the customer gets in writing', () => {
  it('says the customer’s own words as they are, and the subject on one line', () => {
    const note = 'A\r\nBcc: everybody@example.com {customerName}';

    const conversation = after(stage, begun(stage), { note });

    expect(writtenConfirmation(stage, conversation, 'agree')).toEqual({
      subject: 'About A Bcc: everybody@example.com {customerName}',
      text: `Dear Ada Lovelace,\n${note}`,
    });
  });

  it('has other words for a customer whom nobody knows', () => {
    const guest = aStage(stage.script, { file: aFile({ customerName: undefined }) });

    expect(writtenConfirmation(guest, begun(guest), 'agree')?.text).toBe('Dear customer,\n…');
  });

  it('is nothing for a step that confirms nothing', () => {
    expect(writtenConfirmation(stage, begun(stage), 'ask')).toBeUndefined();
    expect(writtenConfirmation(stage, begun(stage), 'unknown')).toBeUndefined();
  });
});
