import { usePage } from '../shared/page.ts';
import type { ViewProps } from './view.tsx';

/** A view that is not one of Connect's: its data, and its actions. */
export const OwnView = ({ view: { viewId, data, actions }, answer }: ViewProps) => {
  const { words } = usePage();
  return (
    <>
      <p class="quiet">{words.unknownView(viewId)}</p>
      <pre class="raw-data">{JSON.stringify(data, undefined, 2)}</pre>
      <div class="buttons actions">
        {actions.map((action) => (
          <button key={action} type="button" onClick={() => answer(action, { action })}>
            {action}
          </button>
        ))}
      </div>
    </>
  );
};
