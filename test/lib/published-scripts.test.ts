import { describe, expect, it } from 'vitest';
import { type LoadedScripts, loadScripts } from '../../contact-flows/scripts/index.ts';
import { InvalidScripts, publishable, scriptsToPublish } from '../../contact-flows/scripts/publish.ts';
import { needNames } from '../../domain/need/model.ts';
import { publicationOf } from '../../lib/constructs/published-scripts.ts';
import { complaintScript } from '../contact-flows/scripts/fixtures/complaint.ts';
import { orderOf, referencesIn, stacksOf } from './support/assembly.ts';
import { functionNamed, rightsOf } from './support/rights.ts';

const complaint = complaintScript();
const { center } = stacksOf();

describe('the scripts in the stack', () => {
  const [[publishedId = '', published] = []] = center.ofType('Custom::PublishedScripts');

  it('are in the template by their digest alone, which changes with a word, and stays while none changes', () => {
    const digest = published?.Properties['Digest'];

    expect(digest).toBe(publicationOf(scriptsToPublish(['office'])).digest);
    const { digest: one } = publicationOf(
      publishable({ scripts: [{ file: 'a', script: complaint }], findings: [] }),
    );
    const reworded = { ...complaint, title: { ...complaint.title, nl: 'Een klacht' } };
    const { digest: other } = publicationOf(
      publishable({ scripts: [{ file: 'a', script: reworded }], findings: [] }),
    );
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(other).not.toBe(one);
    expect(Object.keys(published?.Properties ?? {}).sort()).toEqual([
      'Digest',
      'ServiceTimeout',
      'ServiceToken',
    ]);
  });

  it('are published before the number is bound', () => {
    const [binding = ''] = center.ofType('Custom::PhoneNumberContactFlow')[0] ?? [];

    expect(publishedId).not.toBe('');
    expect(orderOf(center, binding)).toContain(publishedId);
  });

  it('are published by a function that may touch nothing but scripts, in one table', () => {
    const rights = rightsOf(center, 'publish-scripts').filter(({ Action }) =>
      [Action].flat().some((action) => action.startsWith('dynamodb:')),
    );

    expect(rights).toHaveLength(1);
    expect([rights[0]?.Action].flat().sort()).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem']);
    expect(rights[0]?.Condition).toEqual({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['SCRIPT#*', 'SCRIPTS', 'SCRIPTS#*'] },
    });
    expect(JSON.stringify(rights[0]?.Resource)).toContain('table/');
    const [, publisher] = functionNamed(center, 'publish-scripts');
    expect(referencesIn(published?.Properties['ServiceToken'])).toHaveLength(1);
    expect(publisher.Properties['Timeout']).toBe(120);
  });

  it('touch keys under those rights alone', () => {
    const { documents, lists } = publicationOf(scriptsToPublish(['office']));

    for (const { pk } of [...documents, ...lists]) expect(pk).toMatch(/^SCRIPT#.|^SCRIPTS$/);
  });
});

describe('before a deployment', () => {
  const broken: LoadedScripts = {
    scripts: [{ file: 'complaint/1.yaml', script: { ...complaint, start: 'lisen' } }],
    findings: [
      {
        file: 'half/1.yaml',
        line: 7,
        step: 'hello',
        rule: 'translated',
        severity: 'error',
        why: '"say" has no text in de',
        cure: 'write it in de too',
      },
    ],
  };

  it('a broken or half translated script stops it, in words for whoever wrote it', () => {
    expect(() => publishable(broken)).toThrow(InvalidScripts);
    expect(() => publishable(broken)).toThrow(
      /^the scripts cannot be deployed: \d+ things are wrong\n\nhalf\/1\.yaml\n {2}error {3}line 7, step hello: "say" has no text in de {2}\[translated\]\n {10}→ write it in de too\n\ncomplaint\/1\.yaml\n {2}error {3}"start" leads to "lisen"/,
    );
  });

  it('a script that books in a calendar which the settings do not have stops it', () => {
    expect(() => scriptsToPublish(['workshop'])).toThrow(
      /it books in the calendar "office", which this deployment does not have {2}\[calendars\]\n {10}→ name one of `calendars` in parloir\.settings\.ts \(workshop\), or add it there/,
    );
  });

  it('a warning does not stop it', () => {
    const detect = {
      kind: 'detect-need',
      title: complaint.title,
      needs: { agent: { script: true } },
    } as const;
    const script = { ...complaint, start: 'detect', steps: { detect } };

    expect(publishable({ scripts: [{ file: 'x', script }], findings: [] })).toHaveLength(1);
  });
});

describe('the scripts of the project', () => {
  it('serve every need of somebody who calls, whoever it is and whatever the campaign', () => {
    const { scripts } = loadScripts();

    const served = scripts
      .map(({ script: { use } }) => use)
      .filter(
        ({ direction, campaign, segment, weight }) =>
          direction === 'inbound' && campaign === undefined && segment === undefined && weight > 0,
      )
      .flatMap(({ needs }) => needs);
    expect(needNames.filter((need) => !served.includes(need))).toEqual([]);
  });
});
