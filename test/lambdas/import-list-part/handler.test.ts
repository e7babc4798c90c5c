import { describe, expect, it } from 'vitest';
import { splitList } from '../../../domain/calling-list/split-list.ts';
import { createHandler } from '../../../lambdas/import-list-part/handler.ts';
import { listPorts } from '../../domain/calling-list/dirty-lists.ts';

const request = { kind: 'members', campaign: 'spring', key: 'lists/spring.csv' } as const;
const split = async () => {
  const ports = listPorts();
  ports.files.put(request.key, Buffer.from('number;language\n0475123456;fr\n0475123457;nl\n'));
  await splitList({ ...ports.split, ids: { idOf: () => 'a'.repeat(20) } }, { bytes: 1, rows: 1 })(request);
  return {
    ...ports,
    event: {
      Records: ports.queue.parts.map((part) => ({ messageId: `m${part.part}`, body: JSON.stringify(part) })),
    },
  };
};

describe('the function that imports a part', () => {
  it('takes parts from the queue', async () => {
    const { part, event, rows } = await split();

    expect(await createHandler(part)(event)).toEqual({ batchItemFailures: [] });
    expect(rows.members.size).toBe(2);
  });

  it('gives back only the part that failed', async () => {
    const { part, event, rows } = await split();
    const failing = {
      ...part,
      rows: {
        write: (...asked: Parameters<typeof rows.write>) =>
          asked[1][0]?.line === 3 ? Promise.reject(new Error('no')) : rows.write(...asked),
      },
    };

    expect(await createHandler(failing)(event)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  });

  it('never takes what is no part', async () => {
    const { part } = await split();

    expect(await createHandler(part)({ Records: [{ messageId: 'm', body: '{"list":"x"}' }] })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm' }],
    });
  });
});
