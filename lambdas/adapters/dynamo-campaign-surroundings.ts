import type { Surroundings } from '../../domain/campaign/ports.ts';
import type { PublishedScripts } from '../../domain/conversation/ports.ts';
import { teams } from '../../domain/need/model.ts';
import { directions } from '../../domain/script/model.ts';
import { languages } from '../../domain/shared/language.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import { localDateOf } from '../../domain/working-time/local-time.ts';

/** What campaigns are checked against: the scripts that are published, the settings of the deployment. The settings give every team a queue in every language. */
export const campaignSurroundings = ({
  scripts,
  callerIds,
  timeZone,
  clock,
}: {
  readonly scripts: PublishedScripts;
  readonly callerIds: readonly string[];
  readonly timeZone: string;
  readonly clock: Clock;
}): Surroundings => ({
  read: async () => {
    const inUse = await Promise.all(
      directions.map(async (direction) => (await scripts.inUse(direction)).map(({ name }) => name)),
    );
    const found = await Promise.all(inUse.flat().map((name) => scripts.find(name)));
    return {
      scripts: found.flatMap((script) =>
        script === undefined
          ? []
          : [
              {
                id: script.id,
                purpose: script.purpose,
                direction: script.use.direction,
                needs: script.use.needs,
                campaign: script.use.campaign,
              },
            ],
      ),
      teams: Object.fromEntries(teams.map((team) => [team, languages])),
      callerIds,
      today: localDateOf(timeZone, clock.now()),
    };
  },
});
