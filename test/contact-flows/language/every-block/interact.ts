import { joinPastChat } from '../../../../contact-flows/language/interact/join-past-chat.ts';
import { playRecording } from '../../../../contact-flows/language/interact/play-recording.ts';
import { showView } from '../../../../contact-flows/language/interact/show-view.ts';
import {
  askDigits,
  askPhoneNumber,
  askSpeech,
  loopPrompts,
  loopPromptsUntilTaken,
  menu,
  say,
} from '../../../../contact-flows/language/interact.ts';
import { attribute } from '../../../../contact-flows/language/text.ts';
import { inbound, inside, type MadeBlock, nextOrError } from './made-block.ts';

export const interact: readonly MadeBlock[] = [
  inbound('say', (to) => say('closing.goodbye', { next: to(0), onError: to(1) })),
  inbound('menu', (to) =>
    menu('menu.anything-else', {
      keys: { '1': to(0), '#': to(1) },
      onTimeout: to(2),
      onOtherKey: to(3),
      onError: to(4),
    }),
  ),
  inbound('askDigits', (to) => askDigits('directory.ask-code', { maximumLength: 6, ...nextOrError(to) })),
  inbound('askPhoneNumber', (to) =>
    askPhoneNumber('callback.ask-number', { country: 'BE', onInvalid: to(2), ...nextOrError(to) }),
  ),
  inbound('askSpeech', (to) =>
    askSpeech('menu.speech', { intents: { agent: to(0) }, onOther: to(1), onError: to(2) }),
  ),
  inside('CUSTOMER_QUEUE', 'loopPrompts', (to) =>
    loopPrompts(['waiting.music', 'waiting.patience'], { onInterrupt: to(0), onError: to(1) }),
  ),
  inside('CUSTOMER_HOLD', 'loopPromptsUntilTaken', () => loopPromptsUntilTaken(['waiting.music'])),
  inbound('showView', (to) =>
    showView('arn:aws:connect:eu-central-1:aws:view/form:1', {
      data: { Heading: 'Guide', Sections: [{ Required: true, Columns: 2 }] },
      waitSeconds: 900,
      sensitive: true,
      actions: { Next: to(0) },
      onOther: to(1),
      onTimeout: to(2),
      onError: to(3),
    }),
  ),
  inbound('playRecording', (to) => playRecording({ file: 's3://bucket/hello.wav' }, nextOrError(to))),
  inbound('joinPastChat', (to) =>
    joinPastChat(attribute('need'), { from: 'ENTIRE_PAST_SESSION', ...nextOrError(to) }),
  ),
];
