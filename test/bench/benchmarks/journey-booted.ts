import { openWorld } from '../../journeys/support/world.ts';
import { type Benchmark, samples } from '../measurement.ts';
import { bookingRoute, bookingWords, type Route } from '../support/booking-call.ts';

const warmUps = 10;
const calls = 60;

/** The same call on the booted assembly: bundled functions in their workers, HTTP, database, contact events and records. */
export const journeyBooted: Benchmark = {
  describe: 'the same call on the booted cloud assembly',
  byDefault: true,
  run: async () => {
    const world = await openWorld({ at: '2026-11-25T10:00' });
    const functionNamed = (deployed: string) =>
      world.centre.cloud.environmentOf(deployed)['FUNCTION_NAME'] ?? deployed;
    try {
      const milliseconds: number[] = [];
      const routes: Route[] = [];
      let first: number | undefined;
      for (let count = 0; count < warmUps + calls; count += 1) {
        const number = world.freshNumber();
        await world.addCustomer({ number, language: 'fr' });
        const begun = performance.now();
        const { events } = await world.call(number, bookingWords);
        const spent = performance.now() - begun;
        first ??= spent;
        routes.push(bookingRoute(events, functionNamed));
        if (count >= warmUps) milliseconds.push(spent);
      }
      const [route] = routes;
      return [
        {
          what: 'a booking call on the booted assembly',
          unit: 'ms',
          measured: samples(milliseconds),
          budget: 100,
          notes: [
            `${route?.blocks} blocks, ${route?.functions.length} functions: ${route?.functions.join(', ')}`,
            `the first call, which starts the workers: ${first?.toFixed(0)} ms; counted from the ${warmUps + 1}st on`,
            'every call is another customer in the same centre',
          ],
        },
      ];
    } finally {
      await world.stop();
    }
  },
};
