type Frozen = { readonly at: string; readonly vs?: string | undefined };

/** The address of this page with absolute moments in it. */
export const frozenLink = ({ at, vs }: Frozen): string => {
  const url = new URL(window.location.href);
  url.searchParams.set('at', at);
  if (vs !== undefined) url.searchParams.set('vs', vs);
  return url.href;
};
