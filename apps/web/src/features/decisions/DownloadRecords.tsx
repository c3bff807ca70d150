import { Button } from '@mantine/core';
import { useState } from 'react';
import { noteExport } from '../../access/note-export.ts';
import { placeOf } from '../../connection/pages.ts';
import type { DecisionFilter as Asks } from '../../generated/documents.ts';
import { download, downloadBlob } from '../../ui/download.ts';
import { inFigures } from '../../ui/search-text.ts';
import { zipOf } from '../../ui/zip.ts';
import { recordOf, recordsOf } from './decision-records.ts';

type AsOf = { readonly position: string; readonly instant: string | null };

/** A decision as a record in Markdown, as other tools and repositories keep them. */
export function DownloadRecord({ id, asOf }: { id: string; asOf: AsOf }) {
  return (
    <Download
      isDisabled={false}
      run={async () => {
        const file = await recordOf(id, placeOf(asOf));
        if (!file) throw new Error('Only its name is known.');
        download(file.name, 'text/markdown', file.text);
      }}
    />
  );
}

type DownloadRecordsProps = { asks: Asks; count: number; asOf: AsOf };

/** All that are like the filter, however many of them are on the screen, in an archive. */
export function DownloadRecords({ asks, count, asOf }: DownloadRecordsProps) {
  return (
    <Download
      isDisabled={count === 0}
      run={async (say) => {
        const files = await recordsOf(asks, placeOf(asOf), (read) =>
          say(`${inFigures(read)} of ${inFigures(count)} …`),
        );
        downloadBlob(`decisions-${asOf.instant?.slice(0, 10) ?? 'now'}.zip`, zipOf(files));
      }}
    />
  );
}

type DownloadProps = { isDisabled: boolean; run: (say: (words: string) => void) => Promise<void> };

function Download({ isDisabled, run }: DownloadProps) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const start = async () => {
    setBusy(true);
    setSaid('');
    try {
      await run(setSaid);
      noteExport('DECISIONS');
      setSaid('');
    } catch (error) {
      setSaid(`Nothing was exported: ${error instanceof Error ? error.message : String(error)}`);
    }
    setBusy(false);
  };
  return (
    <>
      <Button variant="default" size="sm" loading={busy} disabled={isDisabled} onClick={() => void start()}>
        Markdown (MADR)
      </Button>
      <span role="status" data-for-ears={said === '' || undefined}>
        {said}
      </span>
    </>
  );
}
