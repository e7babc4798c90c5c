// One cold start: imports a bundle, answers one event, then answers it `further` times more, as the only work of this process.
// Plain JavaScript, so that Node's own work with TypeScript is not part of what is measured.
// Usage: node runner.mjs <bundle> <event as JSON> <expected outcome> <further>; the result goes to file descriptor 3 as JSON.
import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [bundle, json, expected, further] = process.argv.slice(2);
const context = {
  awsRequestId: '5b1f7c9a-0d6e-4d2b-9d3f-6a1c2e4b8f70',
  getRemainingTimeInMillis: () => 3000,
};
const url = pathToFileURL(bundle).href;

const begun = performance.now();
const { handler } = await import(url);
const imported = performance.now();
const { outcome } = await handler(JSON.parse(json), context);
const answered = performance.now();
if (outcome !== expected) throw new Error(`${bundle} answered "${outcome}" and not "${expected}"`);

const warm = [];
for (let call = 0; call < Number(further); call += 1) {
  const event = JSON.parse(json);
  const start = performance.now();
  await handler(event, context);
  warm.push(performance.now() - start);
}
warm.sort((one, other) => one - other);

writeSync(
  3,
  JSON.stringify({
    importMilliseconds: imported - begun,
    firstMilliseconds: answered - imported,
    warmMilliseconds: warm[Math.floor(warm.length / 2)],
  }),
);
process.exit();
