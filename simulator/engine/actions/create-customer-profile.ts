import { type Action, notSimulated } from '../outcome.ts';

export const createCustomerProfile: Action = notSimulated('Customer Profiles');
