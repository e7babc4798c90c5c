import { describe, expect, it } from 'vitest';
import { createDirectory, matchesId, withoutAlias } from '../../../simulator/center/directory.ts';
import { aDefinition, aFlow, flowArn, hangUp, theNumber, userArn } from './support/definition.ts';

describe('the names of a resource', () => {
  it.each([
    [flowArn('main'), true],
    ['main', true],
    ['ain', false],
    ['', false],
    [flowArn('other'), false],
  ])('"%s" names the flow main: %s', (given, named) => {
    expect(matchesId(flowArn('main'), given)).toBe(named);
  });

  it.each([
    ['main:$LATEST', 'main'],
    [`${flowArn('main')}:live`, flowArn('main')],
    [flowArn('main'), flowArn('main')],
    ['main', 'main'],
  ])('"%s" without alias or version is "%s"', (given, id) => {
    expect(withoutAlias(given)).toBe(id);
  });

  it('finds a flow by id, ARN and alias, a user by name, a number by its digits', () => {
    const directory = createDirectory(aDefinition([aFlow('main', { end: hangUp })]));

    expect(
      [directory.flow('main'), directory.flow(`${flowArn('main')}:$LATEST`)].map((one) => one?.name),
    ).toEqual(['main', 'main']);
    expect([directory.user('ada'), directory.user(userArn('ada'))].map((one) => one?.username)).toEqual([
      'ada',
      'ada',
    ]);
    expect(directory.phoneNumber(theNumber)?.flowArn).toBe(flowArn('inbound'));
    expect(directory.flow('nowhere')).toBeUndefined();
  });
});
