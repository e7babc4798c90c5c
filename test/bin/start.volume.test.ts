import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** A centre as somebody starts it, without a terminal. */
const start = (...args: readonly string[]) => {
  const child = spawn(process.execPath, ['bin/parloir.ts', 'start', '--at', '2026-11-25T10:00', ...args], {
    cwd: root,
    stdio: 'pipe',
  });
  let written = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      written += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  return {
    child,
    ended,
    get written() {
      return written;
    },
    /** Resolves with what the pattern found; rejects when the process ends without. */
    until: (pattern: RegExp): Promise<RegExpMatchArray> =>
      new Promise((found, reject) => {
        const look = (): void => {
          const match = written.match(pattern);
          if (match !== null) found(match);
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`it ended without ${pattern}:\n${written}`)));
      }),
  };
};

describe('npm start', () => {
  const running: ChildProcess[] = [];
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
  });

  it('opens the console on loopback, at the next free port, and ends with Ctrl-C', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const address = other.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const centre = start('--port', String(taken));
    running.push(centre.child);

    const [, url = ''] = await centre.until(/The console: (http:\/\/127\.0\.0\.1:\d+)/);
    const page = await (await fetch(url)).text();
    const script = await (await fetch(`${url}/page.js`)).text();
    // A page that is open keeps nothing from ending.
    const opened = await fetch(`${url}/events`);
    const cut = opened.text().then(
      () => 'ended',
      () => 'cut',
    );
    centre.child.kill('SIGINT');
    const code = await centre.ended;
    other.close();
    await cut;

    expect(Number(new URL(url).port)).toBeGreaterThan(taken);
    expect(page).toContain('<div id="page">');
    expect(script.length).toBeGreaterThan(10_000);
    expect(opened.status).toBe(200);
    expect(code).toBe(0);
  }, 120_000);

  it('keeps the phone in the terminal with --terminal', async () => {
    const centre = start('--terminal');
    running.push(centre.child);

    await centre.until(/The number to ring is/);
    centre.child.stdin.write('callers\nquit\n');
    const code = await centre.ended;

    expect(centre.written).toContain('Élise Lambert');
    expect(centre.written).not.toContain('The console:');
    expect(code).toBe(0);
  }, 120_000);
});
