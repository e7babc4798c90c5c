import { InvalidScripts } from '../contact-flows/scripts/publish.ts';
import { printedAsks } from '../lib/asks.ts';
import { printedUses, usesOf } from '../lib/limits.ts';
import { checkAccount, InvalidSettings, readSettings } from '../lib/settings.ts';
import { synthesize } from '../lib/synth.ts';
import { settings } from '../parloir.settings.ts';

try {
  const checked = readSettings(settings);
  checkAccount(checked, process.env['CDK_DEFAULT_ACCOUNT']);
  const assembly = await synthesize(process.env['CDK_OUTDIR'] ?? 'cdk.out');
  console.error(`\n${printedUses(usesOf(assembly))}\n\n${printedAsks(checked)}`);
} catch (error) {
  if (!(error instanceof InvalidSettings || error instanceof InvalidScripts)) throw error;
  console.error(error.message); // written as advice: a stack trace would only hide it
  process.exitCode = 1;
}
