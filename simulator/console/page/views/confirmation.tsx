import { usePage } from '../shared/page.ts';
import { flag, object, slot, text } from './read.ts';
import type { ViewProps } from './view.tsx';

export const Confirmation = ({ view: { data }, answer }: ViewProps) => {
  const { words } = usePage();
  const next = slot(data, 'Next') ?? { label: words.next, action: 'Next' };
  const subHeading = text(data['SubHeading']);
  return (
    <>
      {flag(object(data['Graphic'])?.['Include']) && (
        <svg class="graphic" viewBox="0 0 48 48" width="64" height="64" aria-hidden="true">
          <circle cx="24" cy="24" r="21" fill="none" stroke="currentColor" stroke-width="3" />
          <path
            d="M14 25l7 7 13-15"
            fill="none"
            stroke="currentColor"
            stroke-width="4"
            stroke-linecap="round"
          />
        </svg>
      )}
      {subHeading !== '' && (
        <p class="text" dir="auto">
          {subHeading}
        </p>
      )}
      <div class="buttons actions">
        <button
          type="button"
          class="primary"
          onClick={() => answer(next.action, { actionName: 'Next', Label: next.label })}
        >
          {next.label}
        </button>
      </div>
    </>
  );
};
