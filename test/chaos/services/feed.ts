import type { Ending } from '../container.ts';
import type { Ground } from '../storm.ts';

/** News on its way to a function, like EventBridge's events and the stream of contact records: late, several times, in any order, or never. */
export interface Feed<News> {
  publish(news: News, usualDelaySeconds: number): void;
}

export const feedOf = <News>(
  { scheduler, storm, note, violation }: Ground,
  name: string,
  consume: (news: News) => Promise<Ending<unknown>>,
): Feed<News> => {
  const deliver = async (news: News, tries: number): Promise<void> => {
    const { how } = await consume(news);
    if (how === 'done') return;
    if (storm.isOver && tries > 8) {
      violation('news-never-handled', `${name}: ${JSON.stringify(news)} fails in calm weather`);
      return;
    }
    // After some tries it lies with the dead letters, until somebody sends it back.
    const minutes = tries % 3 === 2 ? storm.random.whole(30, 600) : storm.random.whole(1, 3);
    scheduler.after(minutes * 60_000, () => void deliver(news, tries + 1));
  };
  return {
    publish: (news, usualDelaySeconds) => {
      if (storm.onDelivery('dropped')) {
        note(() => `✗ ${name}: lost ${JSON.stringify(news)}`);
        return;
      }
      const copies = storm.onDelivery('duplicated') ? storm.random.whole(2, 3) : 1;
      for (let copy = 0; copy < copies; copy += 1) {
        const late = storm.onDelivery('late') ? storm.lateness() : storm.random.whole(0, 3000);
        scheduler.after(usualDelaySeconds * 1000 + late, () => void deliver(news, 0));
      }
    },
  };
};
