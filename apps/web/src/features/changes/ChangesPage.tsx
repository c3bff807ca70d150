import { Button, Switch } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { CopyLink } from '../../difference/CopyLink.tsx';
import { asDiffFilter } from '../../difference/difference-filter.ts';
import { DifferenceFilters } from '../../difference/DifferenceFilters.tsx';
import { DiffSummary } from '../../difference/DiffSummary.tsx';
import { ExportButtons } from '../../difference/ExportButtons.tsx';
import { frozenLink } from '../../difference/frozen-link.ts';
import { ReasonGroups } from '../../difference/ReasonGroups.tsx';
import type { Diff } from '../../difference/ReasonGroup.tsx';
import { DifferencesDocument, type DiffFilter } from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { Failure, Loading } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import type { ChangesSearch } from './changes-search.ts';
import { NothingDiffers } from './NothingDiffers.tsx';
import { SpanChooser, useMomentWords } from './SpanChooser.tsx';
import classes from './Changes.module.css';

const aWeekAgo = '-P1W';

/** What changed between two moments, and why? */
export function ChangesPage() {
  const { at, vs } = useMoment();
  const navigate = useNavigate();
  const search: ChangesSearch = useSearch({ from: '/changes' });
  const from = vs ?? aWeekAgo;
  const variables = {
    from,
    to: at ?? null,
    knownAt: search.known === 'then' ? (at ?? null) : null,
    filter: asDiffFilter(search),
  };
  const [{ data, error, stale }, ask] = useQuery({ query: DifferencesDocument, variables });
  const failed = error !== undefined && !(data && stale);
  const diff = failed ? undefined : data?.diff;
  const change = (to: ChangesSearch) =>
    void navigate({ to: '/changes', search: (now) => ({ ...now, ...to }), replace: true });
  return (
    <Page title="Changes" actions={diff && <Actions diff={diff} from={from} filter={variables.filter} />}>
      <SpanChooser diff={diff} from={from} />
      <div className={classes['tools']}>
        <DifferenceFilters at={at} filter={search} onFilter={change} />
        {at !== undefined && (
          <Switch
            size="xs"
            label="Judge by the reasons known then"
            checked={search.known === 'then'}
            onChange={({ currentTarget }) => change({ known: currentTarget.checked ? 'then' : undefined })}
          />
        )}
        {search.subject !== undefined && (
          <Button variant="light" size="xs" onClick={() => change({ subject: undefined })}>
            Only {search.subject.replace(':', ' ')} ✕ show all
          </Button>
        )}
      </div>
      {failed && <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!failed && !diff && <Loading what="the changes" />}
      {diff?.total === 0 && <NothingDiffers diff={diff} isFiltered={variables.filter !== null} />}
      {diff && diff.total > 0 && (
        <>
          <DiffSummary diff={diff} />
          <ReasonGroups
            key={JSON.stringify(variables)}
            groups={diff.groups}
            onOnly={search.subject === undefined ? (subject) => change({ subject }) : undefined}
          />
        </>
      )}
    </Page>
  );
}

function Actions({ diff, from, filter }: { diff: Diff; from: string; filter: DiffFilter | null }) {
  const { at } = useMoment();
  const words = useMomentWords();
  const moments = { at: `@${diff.to.position}`, vs: `@${diff.from.position}` };
  const link = frozenLink(moments);
  const span = { from: words(diff.from.instant, from), to: words(diff.to.instant, at), link };
  return (
    <>
      <Link
        to="/replay"
        search={(now) => ({ ...now, vs: moments.vs })}
        data-button
        className={classes['replay']}
      >
        Side by side
      </Link>
      <CopyLink linkNow={() => link} />
      <ExportButtons diff={diff} filter={filter} span={span} />
    </>
  );
}
