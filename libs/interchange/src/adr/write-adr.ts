import { isDeepStrictEqual as same } from 'node:util';
import { stringify } from 'yaml';
import type { Adr, AdrContent, AdrOption } from './adr.ts';
import { writeCarried, type Instead } from './carried.ts';
import { blocksOf, wordsOf } from './markdown.ts';
import { readAdr } from './read-adr.ts';
import { Template } from './template.ts';

/**
 * A decision as MADR 4. {@link readAdr} reads the same from it: what Markdown alone would not give back is written out
 * below "More Information", beside what MADR has no field for.
 */
export const writeAdr = (adr: AdrContent, fileOf: FileOf = () => undefined): string => {
  let instead: Instead = {};
  for (;;) {
    const text = written(adr, instead, fileOf);
    const read = reading(text);
    const differs = whatDiffers(adr, read);
    if (Object.keys(differs).length === 0 && same(read?.beside, adr.beside)) return text;
    const isAll = Object.keys(fieldsOf(adr)).every((name) => name in instead);
    if (isAll) throw new Error(`the record of ${adr.key} does not read as it was written`);
    // One more field each time; all of them when what is written hides what is carried.
    const more = Object.keys(differs).some((name) => !(name in instead)) ? differs : fieldsOf(adr);
    instead = { ...instead, ...more };
  }
};

/** Fields that are carried are not written: half a fence would swallow what follows. */
const written = (adr: AdrContent, instead: Instead, fileOf: FileOf): string => {
  const hidden = Object.fromEntries(
    Object.keys(instead).map((name) => [name, nothing[name as keyof Instead]]),
  );
  const shown: AdrContent = { ...adr, ...hidden };
  const bare = { ...shown, drivers: [], options: [], choice: null, reasoning: null, argued: [] };
  const inBody = shown.body === null ? undefined : reading(rendered(bare, '', fileOf));
  return rendered(contentOf(shown, inBody), writeCarried(adr.beside, instead), fileOf);
};

const nothing: Required<{ [Name in keyof Instead]: AdrContent[Name] }> = {
  title: 'Decision',
  deciders: [],
  consulted: [],
  informed: [],
  drivers: [],
  options: [],
  optionId: null,
  choice: null,
  reasoning: null,
  supersededBy: [],
  partlyBy: [],
  body: null,
};

const fieldsOf = (adr: AdrContent): Required<Instead> =>
  Object.fromEntries(
    Object.keys(nothing).map((name) => [name, adr[name as keyof AdrContent]]),
  ) as Required<Instead>;

/** The file of another record, from the folder of this one. */
export type FileOf = (key: string) => string | undefined;

const reading = (text: string): Adr | undefined => {
  const read = readAdr(text, { path: '' });
  return 'problem' in read ? undefined : read;
};

type Content = Omit<AdrContent, 'options'> & {
  readonly options: readonly AdrOption[];
  /** Those whose points are to be written. */
  readonly argued: readonly AdrOption[];
};

const titles = (options: readonly AdrOption[]) => options.map(({ title }) => title);
const points = ({ pros, cons }: AdrOption) => [pros, cons];

/** What is to be written beside the body: not what the body says already, nor what it says otherwise. */
const contentOf = (adr: AdrContent, inBody: Adr | undefined): Content => {
  const listed = inBody?.options ?? [];
  const saysOptions = listed.length > 0;
  const argued = adr.options.filter(
    (option) =>
      points(option).flat().length > 0 &&
      !listed.some(
        ({ title, ...known }) => title === option.title && same(points({ title, ...known }), points(option)),
      ),
  );
  return {
    ...adr,
    drivers: (inBody?.drivers ?? []).length > 0 ? [] : adr.drivers,
    options: saysOptions ? [] : adr.options,
    argued,
    ...(inBody?.choice != null && { choice: null, reasoning: null }),
  };
};

/** Field by field: what a reader would take for something else. */
const whatDiffers = (adr: AdrContent, read: Adr | undefined): Instead => {
  const edges = read && {
    supersededBy: read.supersededBy ?? keysIn(read, false),
    partlyBy: read.partlyBy ?? keysIn(read, true),
  };
  const found = { ...read, ...edges };
  return Object.fromEntries(
    Object.entries(fieldsOf(adr)).filter(([name, value]) => !same(value, found[name as keyof typeof found])),
  );
};

const keysIn = (read: Adr, partly: boolean) =>
  read.supersessions
    .filter((one) => one.says === 'superseded-by' && one.partly === partly)
    .flatMap(({ targets }) => targets.map(({ words }) => words));

const rendered = (content: Content, carried: string, fileOf: FileOf): string => {
  const template = new Template(content.body);
  template.put('drivers', listed(content.drivers));
  template.put('options', listed(titles(content.options)));
  template.put('outcome', outcome(content));
  for (const option of content.argued)
    template.putPoints(
      option.title,
      listed([...because('Good', option.pros), ...because('Bad', option.cons)]),
    );
  template.append(carried);
  return [`---\n${front(content, fileOf)}---\n`, `# ${heading(content.title)}\n`, `${template.toMarkdown()}`]
    .join('\n')
    .trimEnd()
    .concat('\n');
};

const listed = (items: readonly string[]) => items.map((item) => `* ${item}`).join('\n');

const because = (word: string, reasons: readonly string[]) =>
  reasons.map((reason) => `${word}, because ${reason}`);

const outcome = ({ choice, reasoning }: { choice: string | null; reasoning: string | null }): string => {
  if (choice === null) return '';
  if (reasoning === null) return `Chosen option: "${choice}"`;
  const isParagraph = blocksOf(reasoning)[0]?.node.type === 'paragraph';
  return `Chosen option: "${choice}", because${isParagraph ? ' ' : '\n\n'}${reasoning}`;
};

const front = (adr: Content, fileOf: FileOf): string =>
  stringify(
    {
      throughline: adr.key,
      status: statusLine(adr, fileOf),
      ...(adr.day !== null && { date: adr.day }),
      ...(adr.deciders.length > 0 && { 'decision-makers': adr.deciders }),
      ...(adr.consulted.length > 0 && { consulted: adr.consulted }),
      ...(adr.informed.length > 0 && { informed: adr.informed }),
    },
    { lineWidth: 0, defaultStringType: 'PLAIN' },
  );

/** Keys have any letters: what Markdown takes for markup stands for itself. */
const escaped = (text: string) => text.replaceAll(/[\\`*_[\]<>&#~!]/g, '\\$&');

const words = {
  proposed: 'proposed',
  made: 'accepted',
  declined: 'rejected',
  withdrawn: 'withdrawn',
  /** Nothing took its place. */
  superseded: 'deprecated',
} as const;

const statusLine = ({ standing, supersededBy, partlyBy }: Content, fileOf: FileOf): string => {
  const by = (keys: readonly string[]) =>
    `superseded by ${keys.map((key) => linked(key, fileOf(key))).join(', ')}`;
  if (standing === 'superseded' && supersededBy.length > 0) return by(supersededBy);
  return partlyBy.length > 0 ? `${words[standing]}, partly ${by(partlyBy)}` : words[standing];
};

const linked = (key: string, file: string | undefined) =>
  file === undefined ? escaped(key) : `[${escaped(key)}](${encodeURI(file)})`;

/** As it is, where it reads as it is. */
const heading = (title: string): string => {
  const [block] = blocksOf(`# ${title}`);
  return block && wordsOf(block.node) === title ? title : escaped(title);
};
