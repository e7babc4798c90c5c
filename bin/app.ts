import { printedAsks } from '../lib/asks.ts';
import { checkAccount, InvalidSettings, readSettings } from '../lib/settings.ts';
import { synthesize } from '../lib/synth.ts';
import { settings } from '../parloir.settings.ts';

try {
  const checked = readSettings(settings);
  checkAccount(checked, process.env['CDK_DEFAULT_ACCOUNT']);
  await synthesize(process.env['CDK_OUTDIR'] ?? 'cdk.out');
  console.error(`\n${printedAsks(checked)}`);
} catch (error) {
  if (!(error instanceof InvalidSettings)) throw error;
  console.error(error.message); // written as advice: a stack trace would only hide it
  process.exitCode = 1;
}
