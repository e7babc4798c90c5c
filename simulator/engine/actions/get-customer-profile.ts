import { type Action, notSimulated } from '../outcome.ts';

export const getCustomerProfile: Action = notSimulated('Customer Profiles');
