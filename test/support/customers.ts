import type { Customer, CustomerCard, CustomerSummary } from '../../domain/customer/model.ts';
import type { CustomerCards } from '../../domain/customer/ports.ts';

export const aCustomer = (parts: Partial<Customer> = {}): Customer => ({
  id: 'customer-1',
  customerNumber: '100001',
  name: { title: 'Madame', given: 'Élise', family: 'Peeters' },
  numbers: ['+32450000101'],
  language: 'fr',
  segment: 'private',
  consents: [],
  version: 1,
  ...parts,
});

export const aSummary = (parts: Partial<CustomerSummary> = {}): CustomerSummary => ({
  name: 'Madame Peeters',
  customerNumber: '100001',
  language: 'fr',
  segment: 'private',
  consents: { marketing: 'none', survey: 'none', recording: 'none' },
  version: 1,
  openComplaints: [],
  ...parts,
});

export const aCard = (parts: Partial<CustomerCard> = {}): CustomerCard => ({
  customers: { 'customer-1': aSummary() },
  more: false,
  appointments: {},
  ...parts,
});

export const inMemoryCards = (cards: Readonly<Record<string, CustomerCard>>): CustomerCards => ({
  find: async (number) => cards[number],
});
