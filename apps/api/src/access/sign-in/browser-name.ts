/** The first that matches: most browsers also claim to be those further down. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

const named = (userAgent: string, names: readonly (readonly [string, string])[]) =>
  names.find(([part]) => userAgent.includes(part))?.[1];

/** What people tell their sessions apart by: "Firefox on Linux". */
export const browserName = (userAgent: string | undefined): string => {
  const [browser, system] = [named(userAgent ?? '', browsers), named(userAgent ?? '', systems)];
  if (!browser) return 'Another program';
  return system ? `${browser} on ${system}` : browser;
};
