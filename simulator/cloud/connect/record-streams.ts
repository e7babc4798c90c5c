import type { Resources } from '../assembly/resources.ts';
import { objectOf, textOf } from '../assembly/template.ts';
import type { LocalStream } from '../streams/stream.ts';

/** Where the instance writes contact records; undefined when no storage configuration names a stream, and then they are lost. */
export const recordStreams = (
  resources: Resources,
  streams: readonly LocalStream[],
): { readonly contact: LocalStream | undefined } => {
  const config = resources
    .ofType('AWS::Connect::InstanceStorageConfig')
    .find(({ properties }) => properties['ResourceType'] === 'CONTACT_TRACE_RECORDS');
  const arn = textOf(objectOf(config?.properties['KinesisStreamConfig'])['StreamArn']);
  return { contact: streams.find((stream) => stream.arn === arn) };
};
