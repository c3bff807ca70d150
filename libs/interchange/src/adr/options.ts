import type { AdrOption } from './adr.ts';
import { roleOf } from './headings.ts';
import type { Leftover } from './leftover.ts';
import { itemsOf, type Block, type ListItem, type Section } from './markdown.ts';

/** What the domain holds: a longer one stays in the body. */
const longestTitle = 300;
const longestPoint = 500;
const mostItems = 30;

const fits = (items: readonly ListItem[], longest: number) =>
  items.length <= mostItems &&
  items.every(({ simple, source }) => simple && source.length <= longest && source !== '');

/** The first list of a section as texts; it is taken out of the body when it says nothing more than they do. */
export const listOf = (section: Section | undefined, leftover: Leftover): string[] => {
  const list = section?.blocks.find(({ node }) => node.type === 'list');
  if (!list) return [];
  const items = itemsOf(list).filter(({ source }) => source !== '');
  if (fits(items, longestTitle)) leftover.take(list);
  return items.slice(0, mostItems).map(({ source }) => shortened(source, longestTitle));
};

const shortened = (text: string, max: number) =>
  text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`.toWellFormed();

/** Of a title in Markdown: what two spellings of one option have in common. */
export const plain = (title: string) =>
  title
    .slice(0, 2 * longestTitle)
    .replaceAll(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

const slug = (title: string) => plain(title).replaceAll(' ', '-').slice(0, 80).replace(/-+$/, '') || 'option';

const withIds = (titles: readonly string[]) => {
  const seen = new Map<string, number>();
  return titles.map((title) => {
    const id = slug(title);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return { optionId: times === 1 ? id : `${id}-${times}`, title };
  });
};

const point = /^(good|bad),?\s+because\s+([\s\S]+)$/i;

type Points = { readonly pros: readonly string[]; readonly cons: readonly string[] };

/** Good and bad of an option, where it has no points that are neither. */
const pointsIn = (list: Block): Points | undefined => {
  const items = itemsOf(list);
  if (!fits(items, longestPoint) || !items.every(({ source }) => point.test(source))) return undefined;
  const of = (word: string) =>
    items.flatMap(({ source }) => {
      const [, kind, because] = point.exec(source)!;
      return kind!.toLowerCase() === word ? [because!] : [];
    });
  return { pros: of('good'), cons: of('bad') };
};

/** Whose heading it is: the same words, or one begins with the other. */
const optionOf = <Option extends { readonly title: string }>(options: readonly Option[], heading: string) => {
  const wanted = plain(heading);
  return (
    options.find(({ title }) => plain(title) === wanted) ??
    options.find(
      ({ title }) => wanted !== '' && (plain(title).startsWith(wanted) || wanted.startsWith(plain(title))),
    )
  );
};

/** The sections under "Pros and Cons of the Options". */
const underPros = (sections: readonly Section[]): readonly Section[] => {
  const start = sections.findIndex(({ heading }) => roleOf(heading) === 'pros');
  if (start < 0) return [];
  const after = sections.slice(start + 1);
  const end = after.findIndex(({ level }) => level <= sections[start]!.level);
  return end < 0 ? after : after.slice(0, end);
};

/** The options with what speaks for and against each. */
export const optionsOf = (
  section: Section | undefined,
  sections: readonly Section[],
  leftover: Leftover,
): AdrOption[] => {
  const options = withIds(listOf(section, leftover));
  const points = new Map<string, Points>();
  for (const { heading, blocks } of underPros(sections)) {
    const option = optionOf(options, heading);
    const list = blocks.find(({ node }) => node.type === 'list');
    const read = list && pointsIn(list);
    if (!option || !read || points.has(option.optionId)) continue;
    points.set(option.optionId, read);
    leftover.take(list);
  }
  return options.map((option) => ({ ...option, pros: [], cons: [], ...points.get(option.optionId) }));
};

/** A chosen option in other words than its list has. */
export const optionNamed = (options: readonly AdrOption[], choice: string | null): AdrOption | undefined =>
  choice === null ? undefined : options.find(({ title }) => plain(title) === plain(choice));
