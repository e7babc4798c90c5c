import { useEffect, useRef, useState } from 'preact/hooks';
import { isLanguage } from '../../../../domain/shared/language.ts';
import type { AgentOnFloor, DeskContact, ShownView } from '../../protocol.ts';
import { nothingFocused } from '../shared/focus.ts';
import { useCommand, usePage } from '../shared/page.ts';
import { Refusal } from '../shared/refusal.tsx';
import { AttributeBar } from './attribute-bar.tsx';
import { Cards } from './cards.tsx';
import { Confirmation } from './confirmation.tsx';
import { Detail } from './detail.tsx';
import { Form } from './form.tsx';
import { List } from './list.tsx';
import { OwnView } from './own-view.tsx';
import { type ManagedView, managedView, text } from './read.ts';

/** What every kind of view is drawn with. */
export interface ViewProps {
  readonly view: ShownView;
  /** Under which name what was typed is kept. */
  readonly draft: string;
  /** It was answered: nothing in it is changed any more, unless the answer is refused. */
  readonly answered: boolean;
  /** Raises an action with the view's result, once: until the next view comes, a second press does nothing. */
  answer(action: string, data: Readonly<Record<string, unknown>>): void;
}

const kinds: Readonly<Record<ManagedView, (props: ViewProps) => preact.JSX.Element>> = {
  detail: Detail,
  form: Form,
  confirmation: Confirmation,
  list: List,
  cards: Cards,
};

export const View = ({
  view,
  agent,
  contact,
}: {
  readonly view: ShownView;
  readonly agent: AgentOnFloor;
  readonly contact: DeskContact;
}) => {
  const { words, language } = usePage();
  const { give, refusal } = useCommand();
  const [step, setStep] = useState<'open' | 'under way' | 'sent'>('open');
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const kind = managedView(view.viewId);
  const Kind = kind === undefined ? OwnView : kinds[kind];
  useEffect(() => {
    // The guide takes the keyboard only when nobody is typing elsewhere: one person may be customer and agent at once.
    if (nothingFocused()) heading.current?.focus();
    if (box.current?.parentElement != null) box.current.parentElement.scrollTop = 0;
  }, []);
  const answer: ViewProps['answer'] = async (action, data) => {
    if (step !== 'open') return;
    setStep('under way');
    const { username } = agent;
    const taken = await give({
      do: 'answer-view',
      agent: username,
      contactId: contact.contactId,
      view: view.id,
      action,
      data: { ...data },
    });
    setStep(taken ? 'sent' : 'open');
  };
  const title = text(view.data['Heading']);
  // A chat does not know its language at first.
  const spoken = contact.attributes['language'] ?? '';
  return (
    <div class={`view ${kind ?? 'own'}`} lang={isLanguage(spoken) ? spoken : undefined} ref={box}>
      <h2 tabIndex={-1} ref={heading} dir="auto">
        {title === '' ? words.guide : title}
      </h2>
      <div class="told" lang={language}>
        <p class="quiet" role="status">
          {step === 'sent' ? words.guideSent : ''}
        </p>
        <Refusal why={refusal} />
      </div>
      <AttributeBar value={view.data['AttributeBar']} />
      <Kind view={view} draft={`view:${contact.contactId}`} answered={step !== 'open'} answer={answer} />
    </div>
  );
};
