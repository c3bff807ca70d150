import { Button } from '@mantine/core';
import { ExportPersonDataDocument } from '../generated/documents.ts';
import { Refused } from '../recording/Refused.tsx';
import { download } from '../ui/download.ts';
import { useAct } from './use-act.ts';

type DownloadPersonalDataProps = {
  /** Left out: whoever is signed in. */
  person?: { readonly id: string; readonly key: string };
  label: string;
};

/** Everything that is kept about somebody, as a file. */
export function DownloadPersonalData({ person, label }: DownloadPersonalDataProps) {
  const { act, busy, refusals, failure } = useAct(ExportPersonDataDocument);
  const save = async () => {
    const { json } = (await act({ ...(person && { personId: person.id }) })) ?? {};
    if (json) download(`${person?.key ?? 'everything-about-me'}.json`, 'application/json', json);
  };
  return (
    <>
      <Button variant="default" size="sm" loading={busy} onClick={() => void save()}>
        {label}
      </Button>
      <Refused refusals={refusals} failure={failure} />
    </>
  );
}
