import { type ActionType, errors, type Form, isWord, success } from './action-type.ts';
import { everyChannel, everywhere } from './allowed-in.ts';
import { flag, id, list, map, type ObjectRule, object, staticText, text } from './parameter-rule.ts';

const linking: NonNullable<Form['when']> = ({ LinkContactToCase }) => isWord(LinkContactToCase, 'True');

const caseType = (type: string, parameters: ObjectRule, raised: readonly string[]): ActionType => ({
  type,
  group: 'integrate',
  block: 'Cases',
  source: `contact-actions-${type.toLowerCase()}`,
  forms: [
    {
      name: 'linking the contact',
      when: linking,
      parameters,
      errors: errors(['ContactNotLinked', ...raised]),
    },
    { name: 'not linking', parameters, errors: errors(raised) },
  ],
  next: success,
  flowTypes: everywhere,
  channels: everyChannel,
});

export const caseTypes: readonly ActionType[] = [
  caseType(
    'CreateCase',
    object({ CaseTemplateId: id, CaseRequestFields: map(text()) }, { LinkContactToCase: flag }),
    ['NoMatchingError'],
  ),
  caseType(
    'GetCase',
    object(
      { CaseRequestFields: map(text()) },
      {
        LinkContactToCase: flag,
        GetLastUpdatedCase: flag,
        CustomerId: text(),
        CaseResponseFields: list(staticText, 0, 10),
      },
    ),
    ['MultipleFound', 'NoneFound', 'NoMatchingError'],
  ),
  caseType(
    'UpdateCase',
    object({ CaseId: text(), CaseRequestFields: map(text()) }, { LinkContactToCase: flag }),
    ['NoMatchingError'],
  ),
];
