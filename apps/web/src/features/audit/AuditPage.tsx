import { Button } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { AdministratorsPage } from '../../access/AccessPage.tsx';
import { noteExport } from '../../access/note-export.ts';
import { download } from '../../ui/download.ts';
import list from '../../ui/List.module.css';
import { Failure, Loading, Notice } from '../../ui/Notice.tsx';
import { count, inFigures } from '../../ui/search-text.ts';
import classes from './Audit.module.css';
import { auditAsCsv } from './audit-as-csv.ts';
import { auditFilter } from './audit-filter.ts';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { useAudit } from './use-audit.ts';

const route = getRouteApi('/access/audit');

/** Who did what, by which way in: from the events themselves. */
export const AuditPage = () => (
  <AdministratorsPage title="Access" lead="Who may come in, and who did what.">
    <Audit />
  </AdministratorsPage>
);

function Audit() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/access/audit' });
  const { what, kind, by, via, since, until } = search;
  const filter = useMemo(
    () => auditFilter({ what, kind, by, via, since, until }),
    [what, kind, by, via, since, until],
  );
  const audit = useAudit(filter);
  const { known, isSettled, busy, more } = audit;
  return (
    <section aria-label="Audit" className={classes['audit']}>
      <AuditFilters
        search={search}
        onChange={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
      />
      {!known && <Loading what="the audit" />}
      {known?.error && <Failure error={known.error} />}
      {known && !known.error && known.entries.length === 0 && (
        <Notice title="Nothing of that kind was done">
          <p>Choose less, or another time.</p>
        </Notice>
      )}
      {known && known.entries.length > 0 && (
        <>
          <p className={list['more']}>
            <span role="status">
              {!isSettled
                ? 'Looking …'
                : known.isWhole
                  ? count(known.entries.length, 'entry', 'entries')
                  : `The newest ${inFigures(known.entries.length)}`}
            </span>
            <ExportAudit whole={audit.whole} />
          </p>
          <AuditTable entries={known.entries} />
          {!known.isWhole && (
            <Button
              variant="default"
              size="xs"
              className={classes['more'] ?? ''}
              loading={busy}
              onClick={() => void more()}
            >
              Show more
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function ExportAudit({ whole }: Pick<ReturnType<typeof useAudit>, 'whole'>) {
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const entries = await whole((read) => setSaid(`${inFigures(read)} …`));
      download(`audit-${new Date().toISOString().slice(0, 10)}.csv`, 'text/csv', auditAsCsv(entries));
      noteExport('AUDIT');
      setSaid('');
    } catch (error) {
      setSaid(`Nothing was exported: ${error instanceof Error ? error.message : String(error)}`);
    }
    setBusy(false);
  };
  return (
    <>
      <Button variant="default" size="xs" loading={busy} onClick={() => void save()}>
        Export .csv
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
