import { showView } from '../language/interact/show-view.ts';
import type { answeredPart } from '../language/text.ts';

/** An agent may look at a view for so long. */
export const hour = 3600;
const onward = { onOther: 'answer', onTimeout: 'end', onError: 'failed' } as const;

/**
 * The three views of a guide, each filled with what its function has answered; what the agent does leads to the block `answer`.
 *
 * @param part of the view in that answer.
 */
export const guideViews = (part: (key: string) => ReturnType<typeof answeredPart>) =>
  ({
    'show-detail': showView(
      { ref: 'view', name: 'detail' },
      {
        data: {
          Heading: part('Heading'),
          Description: part('Description'),
          Sections: part('Sections'),
          Actions: part('Actions'),
        },
        waitSeconds: hour,
        sensitive: true,
        actions: { ActionSelected: 'answer', Back: 'answer' },
        ...onward,
      },
    ),
    'show-form': showView(
      { ref: 'view', name: 'form' },
      {
        data: {
          Heading: part('Heading'),
          SubHeading: part('SubHeading'),
          ErrorText: part('ErrorText'),
          Sections: part('Sections'),
          Next: part('Next'),
          Back: part('Back'),
        },
        waitSeconds: hour,
        sensitive: true,
        actions: { Next: 'answer', Back: 'answer', Step: 'answer' },
        ...onward,
      },
    ),
    'show-confirmation': showView(
      { ref: 'view', name: 'confirmation' },
      {
        data: { Heading: part('Heading'), SubHeading: part('SubHeading'), Next: part('Next') },
        waitSeconds: hour,
        actions: { Next: 'answer' },
        ...onward,
      },
    ),
  }) as const;
