import type { Conversation } from '../../domain/conversation/model.ts';
import type { Script } from '../../domain/script/document.ts';

/** The conversations that a walk still has to follow, each kind of them in its turn. */
export interface FairQueue {
  /** Taken once for each state that differs in what the script looks at; one that is over is not taken. */
  add(conversation: Conversation): void;
  /** Of the shape that was followed least: so the third round of a loop comes before the hundredth answer in the first. */
  next(): Conversation | undefined;
}

/** @param statesAtMost how many conversations it takes; later ones are left out. */
export const fairQueue = (
  script: Script,
  compared: ReadonlyMap<string, unknown>,
  statesAtMost: number,
): FairQueue => {
  const seen = new Set<string>();
  const byShape = new Map<string, { followed: number; readonly waiting: Conversation[] }>();
  return {
    add: (conversation) => {
      if (conversation.place.at === 'over' || seen.size >= statesAtMost) return;
      const shape = shapeOf(conversation, script);
      const answers = comesAgain(conversation)
        ? []
        : [...compared.keys()].map((name) => conversation.answers[name]?.value);
      const state = JSON.stringify([shape, answers]);
      if (seen.has(state)) return;
      seen.add(state);
      const same = byShape.get(shape) ?? { followed: 0, waiting: [] };
      byShape.set(shape, same);
      same.waiting.push(conversation);
    },
    next: () => {
      const open = [...byShape.values()].filter(({ waiting }) => waiting.length > 0);
      const [first, ...others] = open;
      if (first === undefined) return undefined;
      const least = others.reduce((one, other) => (other.followed < one.followed ? other : one), first);
      least.followed += 1;
      return least.waiting.shift();
    },
  };
};

/** From a second round or an objection on, answers tell conversations apart no more: what is still new then hangs on the rounds. */
const comesAgain = ({ visits, raised }: Conversation): boolean =>
  Object.keys(raised).length > 0 || Object.values(visits).some((times) => times > 1);

/**
 * Where it stands and how often it came round. Each objection is told apart alone until it was raised too often; the combinations of several are
 * too many.
 */
const shapeOf = ({ place, learnt, visits, raised, need }: Conversation, { steps }: Script): string =>
  JSON.stringify([
    place.at === 'step' ? place.step : place.at === 'objection' ? [place.objection, place.from] : place.at,
    need,
    learnt,
    Object.entries(visits).filter(([step]) => steps[step]?.atMost !== undefined),
    Object.keys(raised).length > 1 ? 'several' : raised,
  ]);
