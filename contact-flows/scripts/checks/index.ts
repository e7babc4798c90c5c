import type { Script } from '../../../domain/script/document.ts';
import type { Finding } from '../finding.ts';
import { bookings } from './bookings.ts';
import { branches } from './branches.ts';
import { complaintCategory } from './complaint-category.ts';
import { conditions } from './conditions.ts';
import { dispositionsTrue } from './dispositions-true.ts';
import { documentSize } from './document-size.ts';
import { everyPathCloses } from './every-path-closes.ts';
import { fields } from './fields.ts';
import { loopsBounded } from './loops-bounded.ts';
import { mergeFields } from './merge-fields.ts';
import { needs } from './needs.ts';
import { objections } from './objections.ts';
import { offersAllowed } from './offers-allowed.ts';
import { purposeAllowed } from './purpose-allowed.ts';
import { readBack } from './read-back.ts';
import { namedRules } from './rules.ts';
import { saleVerified } from './sale-verified.ts';
import { sameMerges } from './same-merges.ts';
import { findingsOf, type Rule } from './support/rule.ts';
import { targetsExist } from './targets-exist.ts';
import { unreachable } from './unreachable.ts';

/** What every script must be. A new rule is a file and a line here. */
export const rules: readonly Rule[] = [
  targetsExist,
  branches,
  unreachable,
  everyPathCloses,
  loopsBounded,
  fields,
  conditions,
  namedRules,
  mergeFields,
  sameMerges,
  objections,
  needs,
  bookings,
  complaintCategory,
  offersAllowed,
  purposeAllowed,
  readBack,
  saleVerified,
  dispositionsTrue,
  documentSize,
];

/** Everything that is wrong with a script on any path through it. */
export const checkScript = (script: Script, file: string): readonly Finding[] =>
  rules.flatMap((rule) => findingsOf(rule, file, rule.check(script)));
