import { useState } from 'react';
import { useQuery } from 'urql';
import { ChangesDocument } from '../../generated/documents.ts';
import { MomentPicker } from '../../moment/MomentPicker.tsx';
import { useMoment } from '../../moment/use-moment.ts';
import { Failure, Loading } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { ChangesBetween } from './ChangesBetween.tsx';
import { SpanLine } from './SpanLine.tsx';

const aWeekAgo = '-P1W';

/** What changed between two moments, and why? */
export function ChangesPage() {
  const { at, vs, compareWith } = useMoment();
  const [choosing, setChoosing] = useState(false);
  const from = vs ?? aWeekAgo;
  const variables = { from, to: at ?? null, filter: null };
  const [{ data, error, stale }, ask] = useQuery({ query: ChangesDocument, variables });
  const failed = error !== undefined && !(data && stale);
  return (
    <Page
      title="Changes"
      lead={
        <SpanLine diff={failed ? undefined : data?.diff} from={from} onChoose={() => setChoosing(true)} />
      }
    >
      {failed && <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!failed && !data && <Loading what="the changes" />}
      {!failed && data && <ChangesBetween diff={data.diff} />}
      <MomentPicker
        title="Changes since which moment?"
        opened={choosing}
        onClose={() => setChoosing(false)}
        onPick={compareWith}
      />
    </Page>
  );
}
