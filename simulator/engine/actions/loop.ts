import { type Action, branch, failed } from '../outcome.ts';

const maximumCount = 100;

/** Loop: ContinueLooping so many times, then DoneLooping once, then from the start. The count belongs to this block in this contact. */
export const loop: Action = {
  simulated: true,
  note: 'The array mode of the console is not simulated.',
  run: (line) => {
    const count = line.number('LoopCount');
    if (count === undefined || !Number.isInteger(count) || count < 0 || count > maximumCount) {
      return failed(`its LoopCount is no whole number from 0 to ${maximumCount}`);
    }
    const { loops } = line.memory;
    const done = loops.get(line.place) ?? 0;
    if (done < count) {
      loops.set(line.place, done + 1);
      return branch('ContinueLooping');
    }
    loops.delete(line.place);
    return branch('DoneLooping');
  },
};
