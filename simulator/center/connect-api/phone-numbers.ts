import parsePhoneNumber from 'libphonenumber-js';
import type { PhoneNumberDefinition } from '../definition.ts';
import type { Floor } from '../floor.ts';
import { checkInstance, type Input, list, notFound, type Operation, required, text } from './input.ts';

/** The numbers of the instance, and the flow each of them starts. */
export const phoneNumberOperations = (floor: Floor): Readonly<Record<string, Operation>> => {
  const numberOf = (input: Input): PhoneNumberDefinition => {
    const given = required(input, 'PhoneNumberId');
    const number = floor.directory.phoneNumber(given);
    if (number === undefined) throw notFound(`there is no phone number ${given}`);
    return number;
  };
  const { instanceArn } = floor.definition;
  const summary = ({ arn, phoneNumber }: PhoneNumberDefinition) => ({
    PhoneNumberId: arn.slice(arn.lastIndexOf('/') + 1),
    PhoneNumberArn: arn,
    PhoneNumber: phoneNumber,
    PhoneNumberCountryCode: parsePhoneNumber(phoneNumber)?.country,
    PhoneNumberType: 'DID',
    TargetArn: instanceArn,
    InstanceId: instanceArn.slice(instanceArn.lastIndexOf('/') + 1),
  });
  return {
    AssociatePhoneNumberContactFlow: (input) => {
      checkInstance(floor, input);
      const given = required(input, 'ContactFlowId');
      const flow = floor.directory.flow(given);
      if (flow === undefined) throw notFound(`there is no flow ${given}`);
      floor.directory.bind(numberOf(input).arn, flow.arn);
      return {};
    },
    DisassociatePhoneNumberContactFlow: (input) => {
      checkInstance(floor, input);
      floor.directory.bind(numberOf(input).arn, undefined);
      return {};
    },
    BatchGetFlowAssociation: (input) => {
      checkInstance(floor, input);
      return {
        FlowAssociationSummaryList: list(input['ResourceIds']).flatMap((id) => {
          const number = floor.directory.phoneNumber(String(id));
          return number?.flowArn === undefined
            ? []
            : [{ ResourceId: number.arn, FlowId: number.flowArn, ResourceType: 'VOICE_PHONE_NUMBER' }];
        }),
      };
    },
    // This one does not say which flow a number starts.
    DescribePhoneNumber: (input) => ({
      ClaimedPhoneNumberSummary: { ...summary(numberOf(input)), PhoneNumberStatus: { Status: 'CLAIMED' } },
    }),
    ListPhoneNumbersV2: (input) => {
      const prefix = text(input, 'PhoneNumberPrefix') ?? '';
      const countries = list(input['PhoneNumberCountryCodes']);
      const all = floor.directory.phoneNumbers().map(summary);
      return {
        ListPhoneNumbersSummaryList: all.filter(
          ({ PhoneNumber, PhoneNumberCountryCode }) =>
            PhoneNumber.startsWith(prefix) &&
            (countries.length === 0 || countries.includes(PhoneNumberCountryCode)),
        ),
      };
    },
  };
};
