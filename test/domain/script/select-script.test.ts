import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScriptRequest, ScriptVersion } from '../../../domain/script/model.ts';
import { selectScript } from '../../../domain/script/select-script.ts';

const aVersion = (parts: Partial<ScriptVersion> = {}): ScriptVersion => ({
  scriptId: 'complaint',
  version: '1',
  language: 'fr',
  weight: 1,
  ...parts,
});
const select = (versions: readonly ScriptVersion[], request: Partial<ScriptRequest> = {}) =>
  selectScript({ catalogue: { list: async () => versions } })({
    direction: 'inbound',
    need: 'complaint',
    language: 'fr',
    campaign: undefined,
    segment: undefined,
    contactId: 'contact-1',
    ...request,
  });

describe('the script for a contact', () => {
  it('is refused when there is none in its language', async () => {
    expect(await select([aVersion({ language: 'nl' })])).toEqual({
      ok: false,
      error: { code: 'script.none' },
    });
  });

  it('may be one that has every language', async () => {
    const versions = [aVersion({ language: undefined })];

    for (const language of ['fr', 'nl', 'de', 'en'] as const)
      expect(await select(versions, { language })).toMatchObject({ ok: true });
  });

  it('is refused when every version has been taken out of use', async () => {
    expect(await select([aVersion({ weight: 0 })])).toMatchObject({ ok: false });
  });

  it.each([
    ['its campaign before everything', { campaign: 'winter', segment: 'private' }, 'of the campaign'],
    ['its segment when its campaign has none', { campaign: 'summer', segment: 'private' }, 'of the segment'],
    ['the general one otherwise', {}, 'general'],
  ])('is that of %s', async (_, request, version) => {
    const versions = [
      aVersion({ version: 'general' }),
      aVersion({ version: 'of the segment', segment: 'private' }),
      aVersion({ version: 'of the campaign', campaign: 'winter' }),
      aVersion({ version: 'of another segment', segment: 'professional' }),
    ];

    expect(await select(versions, request)).toMatchObject({ ok: true, value: { version } });
  });

  it('is always the same for a contact, in whatever order the catalogue lists the versions', async () => {
    const versions = ['1', '2', '3', '4'].map((version) => aVersion({ version }));
    await fc.assert(
      fc.asyncProperty(
        fc.uuid(),
        fc.shuffledSubarray(versions, { minLength: 4 }),
        async (contactId, shuffled) => {
          expect(await select(shuffled, { contactId })).toEqual(await select(versions, { contactId }));
        },
      ),
    );
  });

  it('follows the weights: over 10,000 contacts each version gets its share, within three percent points', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 4 })
          .filter((weights) => weights.some(Boolean)),
        fc.integer({ min: 0, max: 1_000_000 }),
        async (weights, start) => {
          const versions = weights.map((weight, index) => aVersion({ version: String(index), weight }));
          const counts = weights.map(() => 0);
          for (let contact = 0; contact < 10_000; contact += 1) {
            const script = await select(versions, { contactId: `contact-${start + contact}` });
            if (script.ok)
              counts[Number(script.value.version)] = (counts[Number(script.value.version)] ?? 0) + 1;
          }

          const total = weights.reduce((sum, weight) => sum + weight, 0);
          for (const [index, weight] of weights.entries()) {
            expect(Math.abs((counts[index] ?? 0) / 10_000 - weight / total)).toBeLessThan(0.03);
          }
        },
      ),
      // Three points are six standard deviations. Four points of two thousand contacts are 3.6, and the example went past them by chance.
      { numRuns: 15, examples: [[[3, 4], 44_427]] },
    );
  });
});
