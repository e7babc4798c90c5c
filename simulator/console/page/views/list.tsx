import { list, object, slot, text } from './read.ts';
import type { ViewProps } from './view.tsx';

/** Only items with an id can be chosen. */
export const List = ({ view: { data }, answer }: ViewProps) => {
  const back = slot(data, 'Back');
  const subHeading = text(data['SubHeading']);
  return (
    <>
      {subHeading !== '' && <p dir="auto">{subHeading}</p>}
      <ul class="choices">
        {list(data['Items']).map((entry, index) => {
          const item = object(entry) ?? {};
          const id = text(item['Id']);
          const shown = (
            <>
              <strong dir="auto">{text(item['Heading'])}</strong>{' '}
              <span dir="auto">{text(item['Description'])}</span>
            </>
          );
          return (
            <li key={index}>
              {id === '' ? (
                <p>{shown}</p>
              ) : (
                <button type="button" onClick={() => answer('ActionSelected', { actionName: id })}>
                  {shown}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {back !== undefined && (
        <div class="buttons actions">
          <button type="button" onClick={() => answer(back.action, { actionName: back.label })}>
            {back.label}
          </button>
        </div>
      )}
    </>
  );
};
