import { parametersOf } from '../../language/catalogue/index.ts';
import type { FlowAction } from '../../language/document.ts';

/** A text somewhere in the parameters, with the place where it stands: `Parameters.Attributes.name`. */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** Every text in the parameters of an action, at any depth. */
export const textsOf = (action: FlowAction): readonly PlacedText[] => [
  ...texts(parametersOf(action), 'Parameters'),
];

function* texts(value: unknown, place: string): Generator<PlacedText> {
  if (typeof value === 'string') yield { place, text: value };
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* texts(item, `${place}[${index}]`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* texts(item, `${place}.${key}`);
}
