import { placedIn } from './scenes/placed-calls.ts';

for (const language of ['nl', 'de', 'en'] as const) placedIn(language);
