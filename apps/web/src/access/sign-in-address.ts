/** Pages for people who are not signed in: they stand by themselves, without the frame of the app. */
const entrances = ['/setup', '/sign-in', '/invitation', '/password'];

export const isEntrance = (pathname: string): boolean => entrances.includes(pathname);

/** Where to sign in, and to come back from there to this page, moment and all. */
export const signInAddress = ({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string => {
  const here = pathname + search;
  return here === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(here)}`;
};

/** Where somebody wanted to go, if that is a page of ours: a link that somebody else made leads nowhere else. */
export const wantedIn = (search: string, origin: string): string => {
  const to = new URLSearchParams(search).get('to') ?? '/';
  if (!URL.canParse(to, origin)) return '/';
  const { origin: theirs, pathname, search: question, hash } = new URL(to, origin);
  return theirs === origin && to.startsWith('/') && !isEntrance(pathname) ? pathname + question + hash : '/';
};
