import { placedIn } from './scenes/placed-calls.ts';

placedIn('fr');
