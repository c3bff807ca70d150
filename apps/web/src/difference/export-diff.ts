import { asCsv } from '../ui/csv.ts';
import { reasonInWords } from '../ui/Why.tsx';
import { count } from '../ui/search-text.ts';
import { partsOf } from './DiffSummary.tsx';
import { splitGroups } from './split-groups.ts';
import { headingOf, type Diff, type Group } from './ReasonGroup.tsx';

type Line = Group['differences']['nodes'][number];

/** From when to when, in words. */
export type ExportSpan = { readonly from: string; readonly to: string; readonly link: string };

const columns = [
  'verb',
  'category',
  'key',
  'title',
  'fact',
  'before',
  'after',
  'because',
  'reason missing',
  'at',
  'by',
];

const rowsOf = (line: Line): string[][] => {
  const { verb, category, subject, subjectTitle, because, asksWhy, at, actor } = line;
  const missing = asksWhy && because.length === 0 ? 'yes' : 'no';
  const fields = line.fields.length > 0 ? line.fields : [{ label: '', before: null, after: null }];
  return fields.map(({ label, before, after }) => [
    verb.toLowerCase(),
    category.toLowerCase(),
    subject.key,
    subjectTitle,
    label,
    before ?? '',
    after ?? '',
    because.map(reasonInWords).join(' · '),
    missing,
    at,
    actor.name,
  ]);
};

/** A row for each fact. */
export const diffAsCsv = (diff: Diff): string => {
  const rows = diff.groups.flatMap(({ differences }) => differences.nodes.flatMap(rowsOf));
  return asCsv([columns, ...rows]);
};

const signs = { ADDED: '+', REMOVED: '−', CHANGED: '~' } as const;

/** What Markdown would take for markup stands for itself. */
const plain = (text: string) =>
  text
    .replaceAll(/([\\`*_[\]<>|#~&!$])/g, '\\$1')
    .replaceAll(/\s+/g, ' ')
    .trim();

const factInWords = ({ label, before, after }: Line['fields'][number], verb: Line['verb']) =>
  verb === 'CHANGED'
    ? `${plain(label)}: ${before === null ? 'nothing' : `~~${plain(before)}~~`} → ${plain(after ?? 'nothing')}`
    : `${plain(label)}: ${plain((verb === 'ADDED' ? after : before) ?? 'nothing')}`;

const lineInWords = (line: Line): string => {
  const facts = line.fields
    .filter(({ field }) => line.verb === 'CHANGED' || !['title', 'name'].includes(field))
    .map((field) => factInWords(field, line.verb));
  const when = line.at.slice(0, 10);
  return `- ${signs[line.verb]} **${plain(line.subjectTitle)}** (${plain(line.subject.key)}, ${line.verb.toLowerCase()})${
    facts.length > 0 ? `: ${facts.join('; ')}` : ''
  } (${when}, ${plain(line.actor.name)})`;
};

const groupInWords = (group: Group): string => {
  const { words } = headingOf(group);
  const { nodes } = group.differences;
  const because = group.because.length > 0 ? 'Because: ' : '';
  return `## ${because}${plain(words)} (${group.total})\n\n${nodes.map(lineInWords).join('\n')}\n`;
};

export const diffAsMarkdown = (diff: Diff, { from, to, link }: ExportSpan): string => {
  const share = diff.asking > 0 ? ` ${diff.explained} of ${diff.asking} are explained.` : '';
  const lead = `${count(diff.total, 'difference')}: ${partsOf(diff)}.${share}`;
  return [
    `# What changed, and why\n\nFrom ${from} to ${to}. ${lead}\n\n<${link}>\n`,
    ...splitGroups(diff.groups).map(groupInWords),
  ].join('\n');
};
