import { Button } from '@mantine/core';
import { diffAsCsv, diffAsMarkdown, type ExportSpan } from './export-diff.ts';
import type { Diff } from './ReasonGroup.tsx';

/** Made here in the browser: nothing is sent anywhere. */
const download = (name: string, type: string, content: string) => {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

const nameOf = ({ from, to }: Diff) =>
  ['changes', from.instant?.slice(0, 10), to.instant?.slice(0, 10)].filter(Boolean).join('-');

export function ExportButtons({ diff, span }: { diff: Diff; span: ExportSpan }) {
  return (
    <>
      <Button
        variant="default"
        size="xs"
        onClick={() => download(`${nameOf(diff)}.md`, 'text/markdown', diffAsMarkdown(diff, span))}
      >
        Export .md
      </Button>
      <Button
        variant="default"
        size="xs"
        // The mark at the beginning tells spreadsheets that it is UTF-8.
        onClick={() => download(`${nameOf(diff)}.csv`, 'text/csv', `\uFEFF${diffAsCsv(diff)}`)}
      >
        Export .csv
      </Button>
    </>
  );
}
