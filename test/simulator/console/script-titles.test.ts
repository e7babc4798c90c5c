import { expect, it } from 'vitest';
import { scriptTitles } from '../../../simulator/console/server/script-titles.ts';

it('gathers what each script in use is called, in every language', async () => {
  const titles = await scriptTitles({
    inUse: async (direction, language = 'fr') => [
      {
        name: { id: direction === 'inbound' ? 'complaint' : 'survey', version: '1-abc' },
        title: `${direction} in ${language}`,
        campaign: undefined,
      },
    ],
  });

  expect([...titles.keys()].sort()).toEqual(['complaint', 'survey']);
  expect(titles.get('complaint')).toEqual({
    fr: 'inbound in fr',
    nl: 'inbound in nl',
    de: 'inbound in de',
    en: 'inbound in en',
  });
});
