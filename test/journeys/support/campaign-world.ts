import { staffForCampaign } from '../../../simulator/campaign/campaign-agents.ts';
import type { PhoneBook } from '../../../simulator/center/outside.ts';
import { type Campaigns, campaignsIn } from './campaigns.ts';
import { peopleAt } from './people.ts';
import { openWorld, type World } from './world.ts';

export interface CampaignWorld {
  readonly world: World;
  readonly campaigns: Campaigns;
  readonly people: ReturnType<typeof peopleAt>;
  /** What functions told as errors. */
  readonly errors: readonly string[];
  /** Everybody is at work, and talks with people as they wish. */
  staff(): void;
  stop(): Promise<void>;
}

/** The booted centre, with nobody at work, and people outside whom a test writes down. */
export const openCampaignWorld = async (at: string): Promise<CampaignWorld> => {
  const errors: string[] = [];
  const world = await openWorld({
    at,
    onLog: ({ functionName, line }) => {
      if (line.includes('"level":"error"')) errors.push(`${functionName}: ${line}`);
    },
  });
  world.centre.sendHome();
  const campaigns = campaignsIn(world);
  const people = peopleAt(world.centre.clock);
  const book: Extract<PhoneBook, (number: string) => unknown> = people.customers.party;
  world.centre.center.answerOutside(book);
  return {
    world,
    campaigns,
    people,
    errors,
    staff: () =>
      staffForCampaign(world.centre, people.customers, {
        talkSeconds: 75,
        guideStepSeconds: 3,
        agentsPerProfile: 2,
      }),
    stop: async () => {
      campaigns.stop();
      await world.stop();
    },
  };
};
