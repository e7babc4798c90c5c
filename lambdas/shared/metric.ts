/** Something that somebody must hear of: the alarms' metric filters look for `$.metric`. Numbers only, nobody's data. */
export const countMetric = (metric: string, count: number): void => {
  process.stdout.write(`${JSON.stringify({ metric, count })}\n`);
};
