import { Hono } from 'hono';
import { reportKey } from '../../../../domain/calling-list/files.ts';
import { ledgerCsv, reportCsv } from '../../../../domain/campaign/report-csv.ts';
import type { LocalCloud } from '../../../cloud/boot.ts';
import { languageOf, refusalText } from '../words.ts';
import type { CampaignReadings } from './read-campaigns.ts';

/** `report.csv` and `ledger.csv` of a campaign, and the rows of a list that brought no member, as files. */
export const campaignDownloads = (
  readings: Pick<CampaignReadings, 'report' | 'ledger'>,
  cloud: Pick<LocalCloud, 'buckets' | 'environmentOf'>,
): Hono => {
  const app = new Hono();
  const file = (csv: string | Uint8Array, name: string): Response =>
    new Response(typeof csv === 'string' ? csv : Buffer.from(csv), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    });
  app.get('/campaigns/:name/:what{report\\.csv|ledger\\.csv}', async (context) => {
    const { name, what } = context.req.param();
    const language = languageOf(context.req.query('language'), context.req.header('accept-language'));
    const report = await readings.report(name);
    if (report === undefined)
      return context.json(
        { ok: false, message: refusalText({ code: 'campaign.unknown', campaign: name }, language) },
        404,
      );
    return what === 'report.csv'
      ? file(reportCsv(report, language === 'fr' ? 'fr' : 'en'), `${name}-report.csv`)
      : file(ledgerCsv(await readings.ledger(name)), `${name}-ledger.csv`);
  });
  app.get('/lists/:id/bad-rows.csv', (context) => {
    const id = context.req.param('id');
    const language = languageOf(context.req.query('language'), context.req.header('accept-language'));
    const bucket = cloud.buckets.get(cloud.environmentOf('import-list')['LISTS_BUCKET'] ?? '');
    const found = bucket?.get(reportKey(id));
    return found === undefined
      ? context.json({ ok: false, message: refusalText({ code: 'campaign.no-list-report' }, language) }, 404)
      : file(found.body, 'bad-rows.csv');
  });
  return app;
};
