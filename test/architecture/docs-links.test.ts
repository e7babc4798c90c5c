import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));

const withoutCode = (text: string) => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
const anchors = (path: string): ReadonlySet<string> => {
  const slugger = new GithubSlugger();
  return new Set(
    [
      ...readFileSync(path, 'utf8')
        .replace(/```[\s\S]*?```/g, '')
        .matchAll(/^#+ (.+)$/gm),
    ].map(([, heading]) => slugger.slug((heading ?? '').replaceAll('`', ''))),
  );
};

/** Links that lead nowhere, as `page: target`. Addresses on the web are not followed: checks run without a network. */
const broken = (page: string, text: string): readonly string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? join(root, page) : resolve(root, dirname(page), path);
      return !existsSync(file) || (anchor !== undefined && !anchors(file).has(anchor));
    })
    .map((target) => `${page}: ${target}`);

describe('links in the documentation', () => {
  it('are seen when they are broken', () => {
    expect(broken('README.md', '[a](no/such/file.md) and [b](README.md#no-such-heading)')).toHaveLength(2);
  });

  it.each(pages)('lead somewhere in %s', (page) => {
    expect(broken(page, readFileSync(join(root, page), 'utf8'))).toEqual([]);
  });
});
