import { hrefOf, type Route } from './route.ts';

/** Goes to a screen, as a link would. */
export function go(route: Route): void {
  location.hash = hrefOf(route);
}

/** Goes to a screen in place of this one, so that Back skips it. */
export function goInstead(route: Route): void {
  location.replace(hrefOf(route));
}
