import { useId } from 'preact/hooks';
import type { CampaignOnFloor } from '../../../protocol.ts';
import { usePage } from '../../shared/page.ts';
import { moment } from '../../shared/time.ts';
import { CampaignActions } from './campaign-actions.tsx';
import { CampaignFigures } from './campaign-figures.tsx';
import { CampaignTables } from './campaign-tables.tsx';
import { ListsOf } from './lists.tsx';
import { Progress } from './progress.tsx';
import { StateOf } from './state-of.tsx';

export const OneCampaign = ({ campaign }: { readonly campaign: CampaignOnFloor }) => {
  const { words, state, now, language } = usePage();
  const text = words.campaignPage;
  const heading = useId();
  const { name, title, kind, purpose, manner, firstDay, lastDay, since } = campaign;
  const facts = [
    text.kinds[kind],
    text.purposes[purpose],
    text.manners[manner],
    text.days(localDay(firstDay, language), localDay(lastDay, language)),
  ];
  return (
    <section class="campaign" aria-labelledby={heading}>
      <div class="card">
        <div class="card-head">
          <h2 id={heading}>
            {title[language]} <span class="quiet">{name}</span>
          </h2>
          <p>
            <StateOf campaign={campaign} />{' '}
            <span class="quiet">{text.since(moment(since, now, state.clock.timeZone, language))}</span>
          </p>
        </div>
        <p class="quiet">{facts.join(' · ')}</p>
        <p class="campaign-progress">
          <Progress campaign={campaign} />
        </p>
        <p role="status">{text.inProgress(campaign.inProgress)}</p>
        <CampaignActions campaign={campaign} />
        <ListsOf campaign={campaign} />
      </div>
      <CampaignFigures campaign={campaign} />
      <CampaignTables campaign={campaign} />
    </section>
  );
};

/** A local date in words; it has no zone. */
const localDay = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(`${date}T00:00:00Z`));
