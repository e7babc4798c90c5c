import { describe, expect, it } from 'vitest';
import type { Json } from '../../../simulator/cloud/assembly/template.ts';
import { matchesPattern } from '../../../simulator/cloud/events/pattern.ts';

const event = {
  source: 'aws.connect',
  detail: {
    channel: 'VOICE',
    attempts: 3,
    agentInfo: null,
    tags: ['a', 'b'],
    name: 'Call*1',
    queueInfo: { queueArn: 'q-1' },
  },
};

describe('event patterns', () => {
  it.each<[string, Json, boolean]>([
    ['one of several values', { source: ['aws.other', 'aws.connect'] }, true],
    ['no value of the list', { source: ['aws.other'] }, false],
    ['every key must match', { source: ['aws.connect'], detail: { channel: ['CHAT'] } }, false],
    ['nested keys', { detail: { queueInfo: { queueArn: ['q-1'] } } }, true],
    ['a nested key that is not there', { detail: { customer: { id: ['x'] } } }, false],
    ['a list in the event holds one of the values', { detail: { tags: ['b', 'c'] } }, true],
    ['prefix', { source: [{ prefix: 'aws.' }] }, true],
    ['prefix in any case', { source: [{ prefix: { 'equals-ignore-case': 'AWS.' } }] }, true],
    ['suffix', { source: [{ suffix: '.connect' }] }, true],
    ['equals-ignore-case', { detail: { channel: [{ 'equals-ignore-case': 'voice' }] } }, true],
    ['wildcard', { source: [{ wildcard: 'aws.*' }] }, true],
    ['a wildcard takes its other signs as they are', { source: [{ wildcard: 'aws?*' }] }, false],
    ['anything-but', { detail: { channel: [{ 'anything-but': 'CHAT' }] } }, true],
    ['anything-but a list', { detail: { channel: [{ 'anything-but': ['CHAT', 'VOICE'] }] } }, false],
    ['anything-but a prefix', { detail: { channel: [{ 'anything-but': { prefix: 'VO' } }] } }, false],
    ['anything-but needs a value', { detail: { missing: [{ 'anything-but': 'x' }] } }, false],
    ['exists', { detail: { channel: [{ exists: true }] } }, true],
    ['exists false', { detail: { missing: [{ exists: false }] } }, true],
    ['exists false of something nested', { detail: { missing: { deep: [{ exists: false }] } } }, true],
    ['null', { detail: { agentInfo: [null] } }, true],
    ['numeric', { detail: { attempts: [{ numeric: ['>', 1, '<=', 3] }] } }, true],
    ['numeric out of range', { detail: { attempts: [{ numeric: ['>', 3] }] } }, false],
    ['$or', { $or: [{ source: ['x'] }, { detail: { channel: ['VOICE'] } }] }, true],
  ])('%s', (_name, pattern, matches) => {
    expect(matchesPattern(pattern, event)).toBe(matches);
  });

  it('refuses a test that it does not know, rather than matching by mistake', () => {
    expect(() => matchesPattern({ source: [{ cidr: '10.0.0.0/8' }] }, event)).toThrow(
      '"cidr" is not known here',
    );
  });
});
