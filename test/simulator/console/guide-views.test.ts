import { beforeEach, describe, expect, it } from 'vitest';
import { createGuideViews, type GuideViews } from '../../../simulator/console/server/guide-views.ts';
import { type Opened, open } from '../center/support/center.ts';
import {
  aDefinition,
  aFlow,
  endFlow,
  hangUp,
  hook,
  say,
  setQueue,
  toQueue,
  waitingFlow,
} from '../center/support/definition.ts';

const showing = (heading: string, next: string) => ({
  type: 'ShowView',
  parameters: {
    ViewResource: { Id: 'arn:aws:connect:eu-central-1:aws:view/form:1' },
    InvocationTimeLimitSeconds: '600',
    ViewData: { Heading: heading, Fields: [{ label: 'Name' }] },
  },
  when: { Next: next },
  errors: { NoMatchingCondition: 'end', NoMatchingError: 'end', TimeLimitExceeded: 'end' },
});
const guided = [
  aFlow('inbound', {
    hello: say('Hello', 'guide'),
    guide: hook('DefaultAgentUI', 'guide', 'wrap-up'),
    'wrap-up': hook('DisconnectAgentUI', 'wrap-up', 'set'),
    set: setQueue('sales', 'queue'),
    queue: toQueue('end'),
    end: hangUp,
  }),
  aFlow('guide', { first: showing('First', 'second'), second: showing('Second', 'end'), end: endFlow }),
  aFlow('wrap-up', { only: showing('Wrap-up', 'end'), end: endFlow }),
  waitingFlow,
];

describe('the views of guides', () => {
  let centre: Opened;
  let views: GuideViews;
  beforeEach(async () => {
    centre = open(aDefinition(guided));
    views = createGuideViews(centre, () => {});
    centre.center.agents.logIn('ada', { behavior: 'by-hand', guideParticipant: views.participant });
    centre.ring();
    await centre.clock.advance(5_000);
  });
  const contactId = () => centre.center.agents.find('ada')?.contacts[0]?.contactId ?? '';

  it('are the JSON that Connect would get, there from the ring on, and until they are answered', async () => {
    const shown = views.of(contactId());
    await centre.clock.advance(5_000);

    expect(shown.view).toMatchObject({
      viewId: 'arn:aws:connect:eu-central-1:aws:view/form:1',
      data: { Heading: 'First', Fields: [{ label: 'Name' }] },
      actions: ['Next'],
    });
    expect(views.of(contactId()).view).toEqual(shown.view);
  });

  it('take an answer once, and not one that was meant for another view', async () => {
    const first = views.of(contactId()).view?.id ?? '';

    expect(views.answer(contactId(), 'another', 'Next', {})).toBe(false);
    expect(views.answer(contactId(), first, 'Next', { FormData: { name: 'Ada' } })).toBe(true);
    expect(views.answer(contactId(), first, 'Next', {})).toBe(false);
    expect(views.of(contactId())).toEqual({ view: undefined, coming: true });
    await centre.clock.advance(10);

    expect(views.of(contactId()).view?.data).toMatchObject({ Heading: 'Second' });
    expect(views.of(contactId()).view?.id).not.toBe(first);
  });

  it('show the wrap-up instead of the guide once the customer is gone, and nothing once it is answered', async () => {
    const desk = centre.center.agents.find('ada');
    const id = contactId();
    desk?.accept(id);
    await centre.clock.advance(1_000);
    desk?.hangUp(id);
    await centre.clock.advance(10);

    const { view } = views.of(id);
    expect(view?.data).toMatchObject({ Heading: 'Wrap-up' });
    views.answer(id, view?.id ?? '', 'Next', {});
    await centre.clock.advance(10);
    expect(views.of(id)).toEqual({ view: undefined, coming: false });
  });

  it('are gone when the contact was missed', async () => {
    const id = contactId();
    await centre.clock.advance(30_000);

    expect(views.of(id)).toEqual({ view: undefined, coming: false });
  });
});
