import { usePage } from '../shared/page.ts';
import { duration } from '../shared/time.ts';

export const Figures = () => {
  const { words, state } = usePage();
  const { targetSeconds, answeredInTime, answered, abandoned } = state.serviceLevel;
  const waiting = state.queues.reduce((sum, queue) => sum + queue.waiting, 0);
  const longest = Math.max(0, ...state.queues.map(({ longestWaitSeconds }) => longestWaitSeconds));
  const notRecorded = Object.values(state.notRecorded).reduce((sum, count) => sum + count, 0);
  const figures = [
    {
      name: words.serviceLevel,
      value: answered === 0 ? '–' : `${Math.round((100 * answeredInTime) / answered)} %`,
      note:
        answered === 0
          ? words.noneAnsweredYet
          : words.answeredWithin(answeredInTime, answered, targetSeconds),
    },
    { name: words.answered, value: String(answered), note: '' },
    { name: words.abandoned, value: String(abandoned), note: '' },
    {
      name: words.waiting,
      value: String(waiting),
      note: waiting === 0 ? '' : words.labelled(words.longestWait, duration(longest)),
    },
    { name: words.promises, value: String(state.promises.length), note: '' },
    { name: words.notRecorded, value: String(notRecorded), note: words.notRecordedHint },
  ];
  return (
    <dl class="figures">
      {figures.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong> {note !== '' && <span class="quiet">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
};
