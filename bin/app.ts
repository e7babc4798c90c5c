import { synthesize } from '../lib/synth.ts';

await synthesize(process.env['CDK_OUTDIR'] ?? 'cdk.out');
