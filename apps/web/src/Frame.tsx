import { Outlet } from '@tanstack/react-router';
import { isEntrance } from './access/sign-in-address.ts';
import { Shell } from './shell/Shell.tsx';

/** Around every page but those for people who are not signed in, who get none of it. */
export function Frame() {
  return isEntrance(window.location.pathname) ? <Outlet /> : <Shell />;
}
