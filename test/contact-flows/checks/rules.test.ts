import { describe, expect, it } from 'vitest';
import { checkDocument, rules } from '../../../contact-flows/checks/index.ts';
import { aFlow, type Broken, beginningWith, block, end, failing, say } from './fixtures/a-flow.ts';
import { brokenBranches } from './fixtures/broken-branches.ts';
import { brokenEnvelopes } from './fixtures/broken-envelopes.ts';
import { brokenPaths } from './fixtures/broken-paths.ts';
import { brokenValues } from './fixtures/broken-values.ts';

const broken = [...brokenEnvelopes, ...brokenValues, ...brokenBranches, ...brokenPaths];
const severityOf = new Map(rules.map(({ id, severity }) => [id, severity]));
const check = ({ flow }: Pick<Broken, 'flow'>) => checkDocument(flow.document, flow);

describe('a flow that is wrong', () => {
  it.each(broken)('is found out when it $mistake', ({ rule, block: label, flow }) => {
    const findings = check({ flow });

    const found = findings.filter((finding) => finding.rule === rule);
    expect(found.map((finding) => finding.block)).toContain(label);
    expect(found.every(({ severity }) => severity === severityOf.get(rule))).toBe(true);
    expect(found.every(({ why, cure }) => why.length > 10 && cure.length > 3)).toBe(true);
  });

  it.each(broken)('has no error but its own when it $mistake', ({ rule, flow }) => {
    const others = check({ flow }).filter((finding) => finding.severity === 'error' && finding.rule !== rule);

    // A block without a name is no target either way, and a flow without blocks has no beginning.
    const follows = flow.document.Actions.length === 0 ? ['start-action'] : [];
    expect(others.filter((finding) => !follows.includes(finding.rule))).toEqual([]);
  });

  it('exists for every rule', () => {
    expect([...new Set(broken.map(({ rule }) => rule))].sort()).toEqual(rules.map(({ id }) => id).sort());
  });
});

describe('a flow that is right', () => {
  const menuErrors = {
    InputTimeLimitExceeded: 'sorry',
    NoMatchingCondition: 'sorry',
    NoMatchingError: 'sorry',
  };
  const inbound = aFlow({
    menu: block(
      'GetParticipantInput',
      { Text: 'One for help.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
      { next: 'sorry', branches: { 1: 'set' }, errors: menuErrors },
    ),
    set: block(
      'UpdateContactTargetQueue',
      { QueueId: 'arn:aws:connect:eu-central-1:111122223333:instance/i/queue/q' },
      { next: 'queue', errors: { NoMatchingError: 'sorry' } },
    ),
    queue: block(
      'TransferContactToQueue',
      {},
      { next: 'sorry', errors: { QueueAtCapacity: 'sorry', NoMatchingError: 'sorry' } },
    ),
    sorry: say('Sorry, $.Attributes.name.', 'end'),
    end,
  });

  it('gives no finding', () => {
    expect(check({ flow: inbound })).toEqual([]);
  });

  it('may leave out parameters that are empty, as the console does', () => {
    const { Parameters: _, ...bare } = end;

    expect(check({ flow: aFlow({ hello: say('Hello.', 'end'), end: bare }) })).toEqual([]);
  });

  it.each(['arn:aws:lambda:${REGION}:${ACCOUNT}:function:x', '%%LAMBDA%%', '{{functions.x.arn}}'])(
    'may hold what a template fills in later: %s',
    (LambdaFunctionARN) => {
      const flow = beginningWith(
        block(
          'InvokeLambdaFunction',
          { LambdaFunctionARN, InvocationTimeLimitSeconds: '3' },
          failing('hello'),
        ),
      );

      expect(check({ flow })).toEqual([]);
    },
  );

  it('may be of a type that nothing tells', () => {
    const whisper = aFlow({ hello: say('Hello.', 'end'), end: block('EndFlowExecution') });

    expect(checkDocument(whisper.document, { name: 'a flow' })).toEqual([]);
  });
});
