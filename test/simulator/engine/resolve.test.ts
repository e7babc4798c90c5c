import { describe, expect, it } from 'vitest';
import { isWholePath, roots, segmentsOf } from '../../../contact-flows/language/json-path.ts';
import type { ContactState } from '../../../simulator/engine/contact.ts';
import { isRoot } from '../../../simulator/engine/namespaces.ts';
import { wholePath } from '../../../simulator/engine/paths.ts';
import { block, hangUp, type JourneyOptions, journey } from './support/journey.ts';

/** What a text becomes as the value of an attribute. */
const read = async (text: string, options: JourneyOptions = {}): Promise<string | undefined> => {
  const { contact } = await journey(
    {
      set: block(
        'UpdateContactAttributes',
        { next: 'end', NoMatchingError: 'end' },
        { Attributes: { result: text } },
      ),
      end: hangUp,
    },
    options,
  );
  return contact.attributes['result'];
};

const rich: Partial<ContactState> = {
  attributes: { name: 'Ada', 'a b': 'spaced', 'sfdc-RTT_flag__c': 'dashed' },
  tags: { team: 'north' },
  references: { file: { type: 'URL', value: 'https://example.org' } },
  name: 'Question',
  customerId: 'c-9',
  previousContactId: 'contact-0',
  targetQueue: { kind: 'queue', arn: 'sales' },
  agent: { arn: 'arn:agent', username: 'ada', firstName: 'Ada', lastName: 'Lovelace' },
};

describe('a path in a text', () => {
  it.each([
    ['$.Attributes.name', 'Ada'],
    ["$.Attributes.['a b']", 'spaced'],
    ["$.Attributes['a b']", 'spaced'],
    ['$.Attributes.sfdc-RTT_flag__c', 'dashed'],
    ["$.SegmentAttributes['connect:Subtype']", 'connect:Telephony'],
    ['$.CustomerEndpoint.Address', '+32470123456'],
    ['$.SystemEndpoint.Type', 'TELEPHONE_NUMBER'],
    [
      '$.Channel $.InitiationMethod $.ContactId $.InitialContactId $.PreviousContactId',
      'VOICE INBOUND contact-1 contact-1 contact-0',
    ],
    ['$.Queue.Name, $.Queue.OutboundCallerId.Address', 'Sales, +3225550100'],
    ['$.Agent.UserName is $.Agent.FirstName $.Agent.LastName.', 'ada is Ada Lovelace.'],
    ['$.References.file.Value ($.References.file.Type)', 'https://example.org (URL)'],
    ['$.Tags.team/$.Name/$.CustomerId/$.LanguageCode/$.TextToSpeechVoiceId', 'north/Question/c-9/en-GB/Amy'],
    ['arn:aws:lambda:$.AwsRegion:x', 'arn:aws:lambda:eu-central-1:x'],
    ['Dear $.Attributes.name! It is $.Attributes.name.', 'Dear Ada! It is Ada.'],
  ])('%s is read as %s', async (text, value) => {
    expect(await read(text, { contact: rich })).toBe(value);
  });

  it('that leads nowhere becomes empty, or what the option says', async () => {
    expect(await read('[$.Attributes.none]')).toBe('[]');
    expect(await read('[$.Customer.FirstName]')).toBe('[]');
    expect(await read('[$.Attributes.none]', { options: { unresolvedText: '?' } })).toBe('[?]');
  });

  it('that is none stays as it is', async () => {
    expect(await read('it costs $.50, or $5')).toBe('it costs $.50, or $5');
    expect(await read('$.BadValue.x')).toBe('$.BadValue.x');
  });

  it('does not reach what objects inherit', async () => {
    expect(await read('[$.Attributes.constructor][$.Attributes.__proto__]')).toBe('[][]');
  });
});

describe('the keys of a path', () => {
  it.each([
    ['$.Views.ViewResultData.Category.0', ['Views', 'ViewResultData', 'Category', '0']],
    ['$.A[0].b', ['A', '0', 'b']],
    ['$.A["x.y"]', ['A', 'x.y']],
    ['$.', undefined],
    ['$', undefined],
    ['x $.A', undefined],
  ])('of %s', (path, keys) => {
    expect(wholePath(path)).toEqual(keys);
  });
});

describe('the grammar of paths', () => {
  it.each([
    '$.Attributes.name',
    "$.Attributes.['a b']",
    "$.SegmentAttributes['connect:Subtype']",
    '$.Attributes.sfdc-RTT_flag__c',
    '$.Views.ViewResultData.Category.0',
    'to $.Channel',
    '$.Channel.',
  ])('is the same for the checks and the engine: %s', (text) => {
    expect(wholePath(text)).toEqual(isWholePath(text) ? segmentsOf(text) : undefined);
  });
});

describe('the roots of paths', () => {
  it('that flows may read are all known to the engine', () => {
    expect(Object.keys(roots).filter((root) => !isRoot(root))).toEqual([]);
  });
});
