import type { AgentRefusal } from '../../center/held-contact.ts';

/** Why a command of the page is not carried out. */
export type ConsoleRefusal =
  | AgentRefusal
  | { readonly code: 'command.unreadable'; readonly where: string }
  | { readonly code: 'phone.unknown'; readonly phone: string }
  | { readonly code: 'phone.there-already'; readonly number: string }
  | { readonly code: 'phone.is-the-centre'; readonly number: string }
  | { readonly code: 'phone.in-use'; readonly number: string }
  | { readonly code: 'phone.does-not-ring'; readonly number: string }
  | { readonly code: 'phone.no-call'; readonly number: string }
  | { readonly code: 'phone.keys-wanted' }
  | { readonly code: 'chat.unknown'; readonly chat: string }
  | { readonly code: 'chat.over' }
  | { readonly code: 'chat.no-flow' }
  | { readonly code: 'desk.unknown'; readonly agent: string }
  | { readonly code: 'desk.not-by-hand'; readonly agent: string }
  | { readonly code: 'desk.no-such-state'; readonly state: string }
  | { readonly code: 'desk.muted' }
  | { readonly code: 'desk.on-hold' }
  | { readonly code: 'desk.nobody-listens' }
  | { readonly code: 'view.gone' }
  | { readonly code: 'clock.backwards' }
  | { readonly code: 'clock.too-far'; readonly days: number }
  | { readonly code: 'campaign.unknown'; readonly campaign: string }
  | { readonly code: 'campaign.no-example'; readonly campaign: string }
  | { readonly code: 'campaign.loading'; readonly campaign: string }
  | { readonly code: 'campaign.no-list-report' }
  /** `why`: the function's own words, in English. */
  | { readonly code: 'campaign.refused'; readonly campaign: string; readonly why: string }
  | { readonly code: 'contact.unknown'; readonly contactId: string };
