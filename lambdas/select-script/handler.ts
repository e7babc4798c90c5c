import type { ScriptCatalogue } from '../../domain/script/model.ts';
import { selectScript as select } from '../../domain/script/select-script.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { selectScript } from './contract.ts';

export const createHandler = ({ catalogue }: { readonly catalogue: ScriptCatalogue }, frame?: Frame) =>
  flowHandler(
    selectScript,
    async ({ direction, need, language, segment, campaign }, { initialContactId }) => {
      const script = await select({ catalogue })({
        direction,
        need,
        language,
        segment,
        campaign,
        contactId: initialContactId,
      });
      return script.ok
        ? { outcome: 'selected', scriptId: script.value.scriptId, scriptVersion: script.value.version }
        : { outcome: 'no-script' };
    },
    frame,
  );
