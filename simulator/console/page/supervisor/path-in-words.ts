import type { ContactPath } from '../../protocol.ts';

export type FlowPath = ContactPath['flows'][number];
export type Arrow = FlowPath['arrows'][number];

/** The arrows that were followed, from where the contact came in: each after the one that led to its block. */
export const followedInOrder = ({ arrows }: FlowPath): readonly Arrow[] => {
  const followed = arrows.filter((arrow) => arrow.followed > 0);
  const entered = new Set(followed.filter(({ from, to }) => from !== to).map(({ to }) => to));
  const start = followed.find(({ from }) => !entered.has(from)) ?? followed[0];
  if (start === undefined) return [];
  const inOrder: Arrow[] = [];
  const seen = new Set<string>();
  const walk = (block: string): void => {
    if (seen.has(block)) return;
    seen.add(block);
    for (const arrow of followed)
      if (arrow.from === block) {
        inOrder.push(arrow);
        walk(arrow.to);
      }
  };
  walk(start.from);
  for (const { from } of followed) walk(from);
  return inOrder;
};

export const blockSize = { width: 200, height: 64 } as const;
const margin = 40;

/** The part of the plane that the blocks take, with a margin. */
export const extentOf = ({
  blocks,
}: FlowPath): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } => {
  const xs = blocks.map(({ x }) => x);
  const ys = blocks.map(({ y }) => y);
  const x = Math.min(0, ...xs) - margin;
  const y = Math.min(0, ...ys) - margin;
  return {
    x,
    y,
    width: Math.max(0, ...xs) + blockSize.width + margin - x,
    height: Math.max(0, ...ys) + blockSize.height + margin - y,
  };
};

/** From the right side of a block to the left side of another: a curve; back to an earlier block: round below. */
export const curve = (
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): string => {
  const start = { x: from.x + blockSize.width, y: from.y + blockSize.height / 2 };
  const end = { x: to.x, y: to.y + blockSize.height / 2 };
  const onward = end.x > start.x;
  const reach = onward ? (end.x - start.x) / 2 : 120;
  const dip = onward ? 0 : blockSize.height * 1.5;
  return `M${start.x} ${start.y} C${start.x + reach} ${start.y + dip} ${end.x - reach} ${end.y + dip} ${end.x} ${end.y}`;
};

/** The point of an arrow at the left side of a block. */
export const tip = (to: { readonly x: number; readonly y: number }, half: number): string =>
  `M${to.x} ${to.y + blockSize.height / 2} l${-half * 1.6} ${-half} v${half * 2} z`;
