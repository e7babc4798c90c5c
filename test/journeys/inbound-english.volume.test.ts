import { inboundIn } from './support/inbound.ts';

inboundIn('en');
