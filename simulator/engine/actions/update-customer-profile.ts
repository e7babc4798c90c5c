import { type Action, notSimulated } from '../outcome.ts';

export const updateCustomerProfile: Action = notSimulated('Customer Profiles');
