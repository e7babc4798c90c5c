import { list, slot, text } from './read.ts';
import { Sections } from './sections.tsx';
import type { ViewProps } from './view.tsx';

export const Detail = ({ view: { data }, answer }: ViewProps) => {
  const back = slot(data, 'Back');
  const actions = list(data['Actions'])
    .map(text)
    .filter((label) => label !== '');
  const description = text(data['Description']);
  return (
    <>
      {description !== '' && (
        <p class="text" dir="auto">
          {description}
        </p>
      )}
      <div class="content">
        <Sections value={data['Sections']} />
      </div>
      <div class="buttons actions">
        {actions.map((label, index) => (
          <button
            key={label}
            type="button"
            class={index === 0 ? 'primary' : ''}
            onClick={() => answer('ActionSelected', { actionName: label })}
          >
            {label}
          </button>
        ))}
        {back !== undefined && (
          <button
            type="button"
            class={actions.length === 0 ? 'primary' : ''}
            onClick={() => answer(back.action, { actionName: back.label })}
          >
            {back.label}
          </button>
        )}
      </div>
    </>
  );
};
