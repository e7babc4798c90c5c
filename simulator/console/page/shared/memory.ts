import { memory } from './stored.ts';

/** What was typed and not sent yet: of this tab, gone with it. */
export const drafts = memory(() => sessionStorage);
/** What the person chose for the page: its language. */
export const preferences = memory(() => localStorage);
