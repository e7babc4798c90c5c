/** Where a rule was seen, and how firmly. Read on 2026-11-24; laws change, and this is engineering, not legal advice. */
export interface Source {
  readonly name: string;
  readonly page: string;
  /** `law`: the text or the authority's page. `self-regulation`: a code of the trade. `secondary`: somebody else's word for it. */
  readonly kind: 'law' | 'case-law' | 'authority' | 'self-regulation' | 'secondary';
}

export const sources: Readonly<Record<string, Source>> = {
  'be-cel-vi-111': {
    name: 'Belgium, Code of Economic Law, articles VI.111 to VI.114 (XIV.78, XIV.81 for professions)',
    page: 'dncm.be, law',
    kind: 'law',
  },
  'be-fps-2017': {
    name: 'FPS Economy, guidelines on "Ne m’appelez plus", 6 January 2017: the list first; a specific consent only if dated after it',
    page: 'studylibfr.com, copy of the guidelines',
    kind: 'authority',
  },
  'be-dncm-faq': {
    name: 'DNCM: what direct marketing is; confirming an appointment or a fault of a product is not',
    page: 'dncm.be/fr/faqs',
    kind: 'authority',
  },
  'be-dncm-pro-faq': {
    name: 'DNCM for companies: service calls',
    page: 'pro.ne-m-appelez-plus.be, FAQ',
    kind: 'authority',
  },
  'be-uba-2021': {
    name: 'UBA: direct marketing is wider than advertising, customers included, messages that are not commercial too',
    page: 'ubabelgium.be, 26 April 2021',
    kind: 'secondary',
  },
  'be-spoofing': {
    name: 'Belgium, Royal Decree of 12 May 2024: calls from abroad that show a Belgian number are blocked (mobile from 1 December 2024)',
    page: 'ibpt.be/operateurs/arrete-royal-spoofing; etaamb.openjustice.be, numac 2024005253',
    kind: 'law',
  },
  'fr-2025-594': {
    name: 'France, law 2025-594 of 30 June 2025, article 13: no call without prior consent from 11 August 2026 (article L. 223-1)',
    page: 'illiade.digitaloi.fr; leclubdesjuristes.com',
    kind: 'law',
  },
  'fr-2026-662': {
    name: 'France, decree 2026-662 of 23 July 2026 (article R. 223-1): a consent is good for one year',
    page: 'pypi.org/project/demarchage-consent',
    kind: 'secondary',
  },
  'fr-d-223-9': {
    name: 'France, decree 2022-1313 of 13 October 2022 (article D. 223-9): days, hours, four calls in thirty days, sixty days after a refusal',
    page: 'legifrance.gouv.fr/jorf/id/JORFTEXT000046421823',
    kind: 'law',
  },
  'fr-arcep-mobile': {
    name: 'France, ARCEP, numbering plan of 2022: a call centre may not show a mobile number (06, 07)',
    page: 'arcep.fr, plan de numérotation, professionnels',
    kind: 'authority',
  },
  'nl-tw-11-7': {
    name: 'Netherlands, Telecommunicatiewet, article 11.7: prior consent since 1 July 2021',
    page: 'zoek.officielebekendmakingen.nl/kst-35421-3; security.nl/posting/710209',
    kind: 'law',
  },
  'nl-2026': {
    name: 'Netherlands: the exception for customers ended on 1 July 2026',
    page: 'security.nl/posting/887912; deltaadvisory.nl',
    kind: 'secondary',
  },
  'nl-ctm': {
    name: 'Netherlands, Reclamecode Telemarketing (15 October 2024): hours, forbidden days, days of remembrance; research is not telemarketing',
    page: 'ddma.nl/kennisbank/reclamecode-code-telemarketing',
    kind: 'self-regulation',
  },
  'nl-ddma-faq': {
    name: 'Netherlands, DDMA: a service call that recommends nothing needs no consent',
    page: 'ddma.nl/kennisbank/de-meest-gestelde-vragen-over-de-nieuwe-regels-voor-telemarketing',
    kind: 'self-regulation',
  },
  'de-uwg-7': {
    name: 'Germany, UWG, § 7 (2) no. 1 (until 2021: no. 2) and § 7a: prior express consent of consumers',
    page: 'uwg-onlinekommentar.de/kommentierung-7-uwg',
    kind: 'law',
  },
  'de-olg-koeln': {
    name: 'Germany, OLG Köln, 30 March 2012, 6 U 191/11, and 19 April 2013, 6 U 222/12: asking customers whether they were content is advertising',
    page: 'marketing-boerse.de; damm-legal.de',
    kind: 'case-law',
  },
  'de-ddv-code': {
    name: 'Germany, code of CCV and DDV: Monday to Friday 8 to 20, Saturday 9 to 18, no Sundays or holidays; three attempts a day, thirty a campaign',
    page: 'general-anzeiger-bonn.de, Branchenkodex; oiger.de (Bitkom)',
    kind: 'self-regulation',
  },
};
