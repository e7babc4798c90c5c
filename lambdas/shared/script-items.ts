import { type Need, needNames } from '../../domain/need/model.ts';
import type { Script, Texts } from '../../domain/script/document.ts';
import { type Direction, directions, type ScriptVersion } from '../../domain/script/model.ts';

/** Scripts in the table `catalogue`: what a deployment writes and functions read. */
export interface ScriptKey {
  readonly pk: string;
  readonly sk: string;
}
export interface PublishedScript {
  /** `<author's version>-<first 8 hex of the SHA-256 of the document>`: another document is another version. */
  readonly version: string;
  readonly script: Script;
}
export interface ScriptInUse {
  readonly id: string;
  readonly version: string;
  readonly title: Texts;
  readonly campaign?: string | undefined;
}

export const scriptKey = (id: string, version: string): ScriptKey => ({ pk: `SCRIPT#${id}`, sk: version });
export const scriptsKey = (direction: Direction, need: Need): ScriptKey => ({
  pk: `SCRIPT#${direction}#${need}`,
  sk: 'VERSIONS',
});
export const inUseKey = (direction: Direction): ScriptKey => ({ pk: 'SCRIPTS', sk: direction });

/** The document itself, as JSON, so that it comes back as it was published. Never changed, never deleted. */
export const scriptItem = ({ version, script }: PublishedScript) => ({
  ...scriptKey(script.id, version),
  document: JSON.stringify(script),
});

export const scriptsItem = (direction: Direction, need: Need, versions: readonly ScriptVersion[]) => ({
  ...scriptsKey(direction, need),
  versions,
});

/** Every list there can be, empty ones too: so what a former publication listed and this one does not is gone from them. */
export const listItems = (scripts: readonly PublishedScript[]) =>
  directions.flatMap((direction) => {
    const its = scripts.filter(({ script: { use } }) => use.direction === direction);
    return [
      ...needNames.map((need) =>
        scriptsItem(
          direction,
          need,
          its.filter(({ script: { use } }) => use.needs.includes(need)).map(versionOf),
        ),
      ),
      {
        ...inUseKey(direction),
        scripts: its
          .filter(({ script: { use } }) => use.weight > 0)
          .map(
            ({ version, script: { id, title, use } }): ScriptInUse => ({
              id,
              version,
              title,
              ...(use.campaign === undefined ? {} : { campaign: use.campaign }),
            }),
          ),
      },
    ];
  });

const versionOf = ({
  version,
  script: {
    id,
    use: { weight, campaign, segment },
  },
}: PublishedScript): ScriptVersion => ({
  scriptId: id,
  version,
  weight,
  ...(campaign === undefined ? {} : { campaign }),
  ...(segment === undefined ? {} : { segment }),
});
