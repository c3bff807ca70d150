/** Something that was picked: enough to name it and to show it. */
export type Picked = {
  readonly key: string;
  readonly title: string;
  /** Said where things of several kinds may be picked. */
  readonly category?: string;
};

/** Picks as they stand among the values of a form: a line each, the key before a tab: no key contains one. */
export const picksIn = (text: string | undefined): Picked[] =>
  (text ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [key = '', ...title] = line.split('\t');
      return { key, title: title.join(' ') || key };
    });

export const asPicks = (picked: readonly Picked[]): string =>
  picked.map(({ key, title }) => `${key}\t${title.replaceAll(/\s+/g, ' ')}`).join('\n');

export const keysIn = (text: string | undefined): string[] => picksIn(text).map(({ key }) => key);

export const keyIn = (text: string | undefined): string | null => keysIn(text)[0] ?? null;

type Named = { readonly key: string; readonly name: string };
type Titled = { readonly key: string; readonly title: string };

export const pickOf = (node: Named | Titled | null | undefined): string =>
  node ? asPicks([{ key: node.key, title: 'name' in node ? node.name : node.title }]) : '';

export const picksOf = (nodes: readonly (Named | Titled)[]): string => nodes.map(pickOf).join('\n');
