import type { CampaignOnFloor } from '../../../protocol.ts';
import { usePage } from '../../shared/page.ts';
import { choosing } from '../../shared/route.ts';
import { Table } from '../../shared/table.tsx';
import { OneCampaign } from './campaign.tsx';
import { LoadCampaign } from './load-campaign.tsx';
import { Progress } from './progress.tsx';
import { StateOf } from './state-of.tsx';

/** All campaigns, and the chosen one: until one is chosen, the first that runs. */
export const Campaigns = () => {
  const { words, state, route } = usePage();
  const { campaigns, calling } = state;
  const chosen =
    campaigns.find(({ name }) => name === route.chosen.campaign) ??
    campaigns.find((campaign) => campaign.state === 'running') ??
    campaigns[0];
  return (
    <div class="floor">
      <section aria-labelledby="campaigns-heading" class="stack">
        <h2 id="campaigns-heading">{words.campaigns}</h2>
        <LoadCampaign />
        {!calling.read && <p role="status">{words.campaignPage.reading}</p>}
        {calling.read && campaigns.length === 0 && <p class="quiet">{words.campaignPage.none}</p>}
        {campaigns.length > 1 && <AllCampaigns chosen={chosen} />}
      </section>
      {chosen !== undefined && <OneCampaign key={chosen.name} campaign={chosen} />}
    </div>
  );
};

const AllCampaigns = ({ chosen }: { readonly chosen: CampaignOnFloor | undefined }) => {
  const { words, state, route, language } = usePage();
  return (
    <Table
      label={words.campaignPage.all}
      rows={state.campaigns}
      keyOf={({ name }) => name}
      columns={[
        {
          head: words.campaign,
          cell: ({ name, title }) => (
            <a
              href={choosing(route, { page: 'campaigns', campaign: name })}
              aria-current={name === chosen?.name ? 'true' : undefined}
            >
              {title[language]}
            </a>
          ),
        },
        { head: words.campaignPage.state, cell: (campaign) => <StateOf campaign={campaign} /> },
        { head: words.progress, cell: (campaign) => <Progress campaign={campaign} /> },
        { head: words.campaignPage.attempts, cell: ({ attempts }) => attempts, numeric: true },
        { head: words.campaignPage.reached, cell: ({ reached }) => reached, numeric: true },
      ]}
    />
  );
};
