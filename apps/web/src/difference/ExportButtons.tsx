import { Button } from '@mantine/core';
import { useState } from 'react';
import { noteExport } from '../access/note-export.ts';
import type { DiffFilter } from '../generated/documents.ts';
import { csvMark } from '../ui/csv.ts';
import { download } from '../ui/download.ts';
import { inFigures } from '../ui/search-text.ts';
import { diffAsCsv, diffAsMarkdown, type ExportSpan } from './export-diff.ts';
import type { Diff } from './ReasonGroup.tsx';
import { wholeDiff } from './whole-diff.ts';
import classes from './Difference.module.css';

const nameOf = ({ from, to }: Diff) =>
  ['changes', from.instant?.slice(0, 10), to.instant?.slice(0, 10)].filter(Boolean).join('-');

const formats = {
  md: { type: 'text/markdown', write: diffAsMarkdown },
  csv: { type: 'text/csv', write: (diff: Diff) => csvMark + diffAsCsv(diff) },
} as const;

type Format = keyof typeof formats;

type ExportButtonsProps = { diff: Diff; filter: DiffFilter | null; span: ExportSpan };

/** The whole comparison as a file, however much of it is on the screen. */
export function ExportButtons({ diff, filter, span }: ExportButtonsProps) {
  const [busy, setBusy] = useState<Format>();
  const [said, setSaid] = useState('');
  const save = async (format: Format) => {
    setBusy(format);
    setSaid('');
    try {
      const whole = await wholeDiff(diff, filter, (read) =>
        setSaid(`${inFigures(read)} of ${inFigures(diff.total)} …`),
      );
      const { type, write } = formats[format];
      download(`${nameOf(diff)}.${format}`, type, write(whole, span));
      noteExport('DIFFERENCE');
      setSaid('');
    } catch (error) {
      setSaid(`Nothing was exported: ${error instanceof Error ? error.message : String(error)}`);
    }
    setBusy(undefined);
  };
  return (
    <>
      {(Object.keys(formats) as Format[]).map((format) => (
        <Button
          key={format}
          variant="default"
          size="xs"
          loading={busy === format}
          disabled={busy !== undefined && busy !== format}
          onClick={() => void save(format)}
        >
          Export .{format}
        </Button>
      ))}
      <span role="status" className={classes['quiet']} data-for-ears={said === '' || undefined}>
        {said}
      </span>
    </>
  );
}
