import type { Session } from './entrance.ts';

type AccountPage = { readonly href: string; readonly title: string };

/** What is one's own. Like all of these it stands outside the demo, also for who plays there. */
export const ownPages: readonly AccountPage[] = [
  { href: '/account', title: 'Your account' },
  { href: '/account/tokens', title: 'Your tokens' },
];

/** What administrators look after. */
export const accessPages: readonly AccountPage[] = [
  { href: '/access/people', title: 'People and roles' },
  { href: '/access/tokens', title: 'Everybody’s tokens' },
  { href: '/access/audit', title: 'Audit' },
];

/** Those that somebody may open: until it is known who it is, one's own. */
export const pagesFor = (session: Session | undefined): readonly AccountPage[] =>
  session?.role === 'admin' ? [...ownPages, ...accessPages] : ownPages;
