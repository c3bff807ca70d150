/** What a section or a line of metadata is about, in the spellings that MADR 2 to 4, adr-tools and their users have. */
const spellings = {
  status: ['status'],
  date: ['date', 'decision date', 'decided on', 'introduced', 'created'],
  deciders: ['deciders', 'decider', 'decision makers', 'decision-makers', 'decision maker', 'decided by'],
  consulted: ['consulted'],
  informed: ['informed'],
  supersedes: ['supersedes'],
  supersededBy: ['superseded by', 'superseded-by', 'superseded_by', 'supersededby'],
  drivers: ['decision drivers', 'drivers'],
  options: ['considered options', 'options considered', 'considered alternatives', 'options'],
  outcome: ['decision outcome', 'decision', 'conclusion'],
  pros: ['pros and cons of the options', 'pros and cons of options', 'pros and cons'],
  more: ['more information'],
  context: ['context and problem statement', 'context', 'problem statement', 'background'],
  consequences: [
    'consequences',
    'positive consequences',
    'negative consequences',
    'confirmation',
    'validation',
  ],
  links: ['links', 'related', 'related decisions', 'references'],
} as const;

export type Role = keyof typeof spellings;

const roles = new Map<string, Role>(
  Object.entries(spellings).flatMap(([role, words]) => words.map((word) => [word, role as Role])),
);

/** Numbers before it and a colon after it do not matter. */
export const roleOf = (heading: string): Role | undefined =>
  roles.get(
    heading
      .toLowerCase()
      .replace(/^\d+[.)]?\s+/, '')
      .replace(/\s*:$/, '')
      .trim(),
  );

const numbered =
  /^(?:(?:adr|architecture decision record)[\s-]*)?#?(\d{1,5})\s*(?:[.:)]|\s[-–—]\s)\s*(?=\S)/iu;

/** "4. Use Django", "ADR 004: Use Django" and "ADR-4 - Use Django" are called "Use Django". */
export const titleOf = (heading: string): string => heading.replace(numbered, '').trim() || heading.trim();

export const numberIn = (heading: string): number | undefined => {
  const [, digits] = numbered.exec(heading) ?? [];
  return digits === undefined ? undefined : Number(digits);
};
