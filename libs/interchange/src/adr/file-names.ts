import type { AdrContent } from './adr.ts';

const slug = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'decision';

/** `checkout/0007-use-kafka` came from a file of that name; `D-31` never had one. */
const nameFor = ({ key, title }: Pick<AdrContent, 'key' | 'title'>): string => {
  const last = key.slice(key.lastIndexOf('/') + 1);
  if (key.includes('/') && /^[\p{L}\p{N}][\p{L}\p{N}._+-]{3,120}$/u.test(last)) return last;
  const [, number] = /(\d{1,5})$/.exec(last) ?? [];
  return `${number === undefined ? slug(last) : number.padStart(4, '0')}-${slug(title)}`;
};

/** The file of each decision, by its key: no two that a file system could take for one. */
export const fileNames = (
  decisions: readonly Pick<AdrContent, 'key' | 'title'>[],
): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const decision of decisions) {
    const base = nameFor(decision);
    let name = base;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base}-${count}`;
    taken.add(name.toLowerCase());
    names.set(decision.key, `${name}.md`);
  }
  return names;
};
