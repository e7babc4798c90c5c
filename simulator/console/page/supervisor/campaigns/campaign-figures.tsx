import type { CampaignOnFloor } from '../../../protocol.ts';
import { usePage } from '../../shared/page.ts';
import { duration } from '../../shared/time.ts';

export const CampaignFigures = ({ campaign }: { readonly campaign: CampaignOnFloor }) => {
  const { words, state, language } = usePage();
  const text = words.campaignPage;
  const percent = (value: number): string =>
    `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)} %`;
  const { attempts, reached, endedWell, conversionPercent, unknown, agentSeconds } = campaign;
  const promised = (wanted: string) => state.promises.filter((promise) => promise.state === wanted).length;
  const figures = [
    { name: text.attempts, value: String(attempts), note: text.attemptsNote },
    { name: text.reached, value: String(reached), note: text.reachedNote },
    {
      name: text.conversion,
      value: conversionPercent === undefined ? '–' : percent(conversionPercent),
      note: text.conversionNote(endedWell, reached),
    },
    {
      name: text.abandoned,
      value: campaign.answeredByPerson === 0 ? '–' : percent(campaign.abandonedPercent),
      note: text.abandonedNote(campaign.answeredByPerson, campaign.mostAbandonedPercent),
    },
    { name: text.unknown, value: String(unknown), note: text.unknownNote, alert: unknown > 0 },
    {
      name: text.talkTime,
      value: duration(agentSeconds.talk),
      note: text.talkNote(duration(agentSeconds.afterContactWork)),
    },
    {
      name: text.callbacks,
      value: String(state.promises.length),
      note: text.callbacksNote(
        promised('due'),
        promised('late'),
        state.promises.filter(({ escalated }) => escalated).length,
      ),
    },
  ];
  return (
    <dl class="figures" aria-label={text.figures}>
      {figures.map(({ name, value, note, alert }) => (
        <div key={name} class={alert ? 'notice' : ''}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong> <span class="quiet">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
};
