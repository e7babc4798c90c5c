import type { Block } from '../flow.ts';
import { errorsTo, type NextOrError } from '../targets.ts';
import type { Path } from '../text.ts';

interface CaseOptions<L extends string> extends NextOrError<L> {
  readonly fields: Readonly<Record<string, string | Path>>;
  /** Links the contact to the case; the case may then be there and the link not. */
  readonly link?: { readonly onNotLinked: L };
}

const linked = <L extends string>({ link }: CaseOptions<L>) => ({
  LinkContactToCase: link ? 'true' : 'false',
});
const linkError = <L extends string>({ link }: CaseOptions<L>) =>
  link ? [{ ErrorType: 'ContactNotLinked', NextAction: link.onNotLinked }] : [];

/** Cases, create. */
export const createCase = <const L extends string>(template: string, options: CaseOptions<L>): Block<L> => ({
  Type: 'CreateCase',
  Parameters: { ...linked(options), CaseTemplateId: template, CaseRequestFields: options.fields },
  Transitions: {
    NextAction: options.next,
    Errors: [...errorsTo({ NoMatchingError: options.onError }), ...linkError(options)],
  },
});

/** Cases, change: `caseId` is usually `$.Case.case_id`. */
export const updateCase = <const L extends string>(caseId: Path, options: CaseOptions<L>): Block<L> => ({
  Type: 'UpdateCase',
  Parameters: { ...linked(options), CaseId: caseId, CaseRequestFields: options.fields },
  Transitions: {
    NextAction: options.next,
    Errors: [...errorsTo({ NoMatchingError: options.onError }), ...linkError(options)],
  },
});

/** Cases, find: the last one that fits, ten fields at most into `$.Case.<field>`. */
export const getCase = <const L extends string>(
  options: CaseOptions<L> & { readonly load: readonly string[]; readonly onSeveral: L; readonly onNone: L },
): Block<L> => ({
  Type: 'GetCase',
  Parameters: {
    ...linked(options),
    GetLastUpdatedCase: 'true',
    CaseRequestFields: options.fields,
    CaseResponseFields: options.load,
  },
  Transitions: {
    NextAction: options.next,
    Errors: [
      ...errorsTo({
        NoMatchingError: options.onError,
        MultipleFound: options.onSeveral,
        NoneFound: options.onNone,
      }),
      ...linkError(options),
    ],
  },
});
