import type { Shown } from '../../../domain/conversation/guide.ts';
import { fitted } from './fit.ts';
import { renderForm } from './render-form.ts';
import type { DetailView, View } from './view-data.ts';
import { viewWords } from './words.ts';

/**
 * What the agent sees next, as the data of one of AWS's views.
 *
 * @param roomBytes what the view may take, in UTF-8.
 */
export const renderAnswer = (shown: Shown, roomBytes: number): View =>
  fitted(rendered(shown), roomBytes, shown.language);

const rendered = (shown: Shown): View => {
  const { language, said } = shown;
  switch (shown.show) {
    case 'file':
      return { outcome: 'detail', view: renderFile(shown) };
    case 'screen':
      return { outcome: 'form', view: renderForm(shown.screen, said, language) };
    case 'notice':
      return {
        outcome: 'confirmation',
        view: {
          Heading: shown.title,
          SubHeading: [...said, shown.text].join('\n'),
          Next: { Label: shown.next },
        },
      };
  }
};

const renderFile = ({
  file: { sections },
  actions,
  said,
  language,
}: Extract<Shown, { show: 'file' }>): DetailView => {
  const words = viewWords[language];
  return {
    Heading: words.file,
    Description: said.length > 0 ? said.join('\n') : words.fileDescription,
    Sections: sections.map(({ name, lines }) => ({
      Heading: words.sections[name],
      Items: lines.map(({ label, value }) => ({ Label: label, Value: value })),
      NoItemMessage: words.nothing,
    })),
    Actions: actions,
  };
};
