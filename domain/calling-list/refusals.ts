/** Why a file is not imported at all. Nothing was written. None carries what a row says. */
export type ListRefusal =
  | { readonly code: 'list.not-found'; readonly key: string }
  | { readonly code: 'list.empty' }
  /** A workbook, an archive, a PDF: by its first bytes. */
  | { readonly code: 'list.not-text'; readonly what: string }
  | { readonly code: 'list.no-number-column'; readonly headers: readonly string[] }
  | { readonly code: 'list.column-ambiguous'; readonly column: string; readonly headers: readonly string[] }
  | { readonly code: 'list.consent-without-source'; readonly header: string }
  | { readonly code: 'list.campaign-unknown'; readonly campaign: string }
  | { readonly code: 'list.campaign-over'; readonly campaign: string; readonly state: string }
  /** A newer version of the national list was read before. */
  | { readonly code: 'list.version-old'; readonly version: string; readonly current: string }
  | { readonly code: 'list.version-unsortable'; readonly version: string }
  | { readonly code: 'list.taken-in-future'; readonly takenAt: Date };

const names = (headers: readonly string[]): string => headers.map((header) => `"${header}"`).join(', ');

/** For the operations team: what, why, and the cure. */
export const inWords = (refusal: ListRefusal): string => {
  switch (refusal.code) {
    case 'list.not-found':
      return `there is no file "${refusal.key}": put it there first, or correct the name`;
    case 'list.empty':
      return 'the file has no row: export the list again';
    case 'list.not-text':
      return `the file is ${refusal.what}, not CSV: open it and save it as "CSV UTF-8"`;
    case 'list.no-number-column':
      return refusal.headers.length === 0
        ? 'the first line has no column names: write them, one of them "number"'
        : `no column is known to be the telephone number among ${names(refusal.headers)}: call it "number"`;
    case 'list.column-ambiguous':
      return `the columns ${names(refusal.headers)} may all be the ${refusal.column}: call the one that counts "${refusal.column}", or delete the others`;
    case 'list.consent-without-source':
      return `the column "${refusal.header}" says when consent was given and no column says where: add a column "consent source"`;
    case 'list.campaign-unknown':
      return `there is no campaign "${refusal.campaign}": create it first, or correct the name`;
    case 'list.campaign-over':
      return `the campaign "${refusal.campaign}" is ${refusal.state}: it calls nobody any more; import into a draft, running or paused one`;
    case 'list.version-old':
      return `version ${refusal.version} is not newer than ${refusal.current}, which counts: get the newest from the publisher`;
    case 'list.version-unsortable':
      return `"${refusal.version}" cannot be compared with other versions: write the publisher's date, like 2026-11-20`;
    case 'list.taken-in-future':
      return `the list cannot have been taken at ${refusal.takenAt.toISOString()}, which is in the future: correct "takenAt"`;
  }
};
