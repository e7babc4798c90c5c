/** What is wrong with a working time, by the field and the cure; `path` as in `weekly[2].closes`. */
export type WorkingTimeRefusal = {
  readonly code: 'working-time.invalid';
  readonly path: string;
  readonly cure: string;
};
