/** Where the page is, as its address says after `#`: an area, then what is chosen in it. */
export interface Route {
  readonly area: Area;
  readonly chosen: Readonly<Partial<Record<Choice, string>>>;
}
export const areas = ['together', 'customers', 'desk', 'supervisor'] as const;
export type Area = (typeof areas)[number];

const choices = ['at', 'agent', 'page', 'contact', 'campaign'] as const;
/**
 * `at`: phones, chats or inbox; `agent`: whose desk; `page`: floor, contacts, scripts, campaigns or log of the supervisor; `contact`: whose path
 * or log; `campaign`: its name.
 */
export type Choice = (typeof choices)[number];

/** `#/desk?agent=an`; anything else leads to `fallback`. */
export const routeOf = (hash: string, fallback: Area): Route => {
  const [, name = '', query = ''] = /^#\/?([^?]*)\??(.*)$/.exec(hash) ?? [];
  const asked = new URLSearchParams(query);
  const chosen: Partial<Record<Choice, string>> = {};
  for (const choice of choices) {
    const value = asked.get(choice);
    if (value !== null && value !== '') chosen[choice] = value;
  }
  return { area: areas.find((area) => area === name) ?? fallback, chosen };
};

export const hashOf = ({ area, chosen }: Route): string => {
  const query = new URLSearchParams();
  for (const choice of choices) {
    const value = chosen[choice];
    if (value !== undefined && value !== '') query.set(choice, value);
  }
  const text = query.toString();
  return `#/${area}${text === '' ? '' : `?${text}`}`;
};

/** The same route with some choices changed. */
export const choosing = (route: Route, changes: Route['chosen'], area: Area = route.area): string =>
  hashOf({ area, chosen: { ...route.chosen, ...changes } });
