import type { Answer, CloudFormationRequest, Outcome } from '../respond.ts';

/** An item of the table. */
export type Item = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };

/** What one deployment publishes; it travels as a file beside the function's code, because a template is too small for it. */
export interface Publication {
  /** Of everything in it. */
  readonly digest: string;
  /** A script each. Once written they stay as they are: conversations that began with one are held to it. */
  readonly documents: readonly Item[];
  /** Which scripts are chosen from; they replace those of the deployment before. */
  readonly lists: readonly Item[];
}

/** Where scripts are published. All may be repeated. */
export interface Catalogue {
  /** Writes the item unless its key is taken; answers whether the very same stands there now. */
  add(item: Item): Promise<'there' | 'another'>;
  replace(item: Item): Promise<void>;
  /** The lists that were once published under the digest. */
  remembered(digest: string): Promise<readonly Item[] | undefined>;
  remember(digest: string, lists: readonly Item[]): Promise<void>;
}

/** One physical id for ever: a new one would make CloudFormation delete the old publication. */
const physicalId = 'scripts';

/**
 * Publishes scripts: first the documents, then the lists from which they are chosen, so that nobody is ever given a script that is not there. A
 * deployment that fails is rolled back to the digest of the one before, whose lists are remembered. When the stack goes, what was
 * published stays with the table.
 */
export const publishScripts =
  ({
    catalogue,
    publication,
    answer,
  }: {
    readonly catalogue: Catalogue;
    readonly publication: () => Promise<Publication>;
    readonly answer: Answer;
  }) =>
  async (request: CloudFormationRequest): Promise<void> => {
    let outcome: Outcome = { status: 'SUCCESS', physicalId };
    try {
      if (request.RequestType !== 'Delete')
        await publish(String(request.ResourceProperties['Digest']), catalogue, await publication());
    } catch (error) {
      outcome = {
        status: 'FAILED',
        physicalId,
        reason: `the scripts could not be published: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
    await answer(request, outcome);
  };

const publish = async (
  digest: string,
  catalogue: Catalogue,
  { digest: ours, documents, lists }: Publication,
): Promise<void> => {
  if (digest !== ours) {
    const before = await catalogue.remembered(digest);
    if (before === undefined)
      throw new Error(
        `the function brings the scripts ${ours}, the template wants ${digest}, and those were never published: deploy again`,
      );
    for (const item of before) await catalogue.replace(item);
    return;
  }
  for (const item of documents)
    if ((await catalogue.add(item)) === 'another')
      throw new Error(
        `another script stands under ${item.pk} ${item.sk}: give this one a version that no other has`,
      );
  await catalogue.remember(digest, lists);
  for (const item of lists) await catalogue.replace(item);
};
