/** Stands for ourselves while an address is read: no answer ever names it. */
const here = 'http://throughline.invalid';

/**
 * Where to go on after signing in: a path of our own, else `/`. Browsers read `//evil.example`, `/\evil.example` and
 * paths with tabs in them as other sites, so an address is read as they read it.
 */
export const ownPath = (to: unknown): string => {
  if (typeof to !== 'string' || !to.startsWith('/') || !URL.canParse(to, here)) return '/';
  const { origin, pathname, search, hash } = new URL(to, here);
  const path = `${pathname}${search}${hash}`;
  return origin === here && !path.startsWith('//') ? path : '/';
};
