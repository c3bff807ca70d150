import type { AuditFactsFragment } from '../../generated/documents.ts';
import { asCsv, csvMark } from '../../ui/csv.ts';

const columns = [
  'at',
  'kind',
  'by',
  'by id',
  'via',
  'token',
  'category',
  'key',
  'title',
  'change-set',
  'position',
];

/** Every entry a row, as it stands in the log; names are those of today. */
export const auditAsCsv = (entries: readonly AuditFactsFragment[]): string => {
  const rows = entries.map(({ at, kind, actor, subject, changeSet, position }) => [
    at,
    kind,
    actor.name,
    actor.id,
    actor.via,
    actor.tokenId ?? '',
    subject.category,
    subject.key,
    subject.title,
    changeSet,
    position,
  ]);
  return csvMark + asCsv([columns, ...rows]);
};
