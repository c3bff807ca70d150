import { Button } from '@mantine/core';
import { instantAt } from '@throughline/calendar';
import { useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { placeOf } from '../../connection/pages.ts';
import type { Diff } from '../../difference/ReasonGroup.tsx';
import { PlaceInTimeDocument } from '../../generated/documents.ts';
import { dayInWords } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { Notice } from '../../ui/Notice.tsx';
import { noChangesFilter } from './changes-search.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;

type NothingDiffersProps = { diff: Diff; isFiltered: boolean };

/** An imported history may have ended years ago: what changed last is one press away. */
export function NothingDiffers({ diff, isFiltered }: NothingDiffersProps) {
  const { timeZone } = useCalendar();
  const { compareWith } = useMoment();
  const navigate = useNavigate({ from: '/changes' });
  const isStill = diff.from.position === diff.to.position;
  const [{ data }] = useQuery({
    query: PlaceInTimeDocument,
    variables: { at: placeOf(diff.to) },
    pause: !isStill,
  });
  const last = isStill && diff.to.position !== '0' ? data?.org.asOf.instant : undefined;
  return (
    <Notice title={isStill ? 'Nothing was recorded in this time' : 'Nothing differs'}>
      <p>
        The plan at the end of this time is the plan at its beginning.{' '}
        {isFiltered ? 'Choose an earlier start, or leave the filter out.' : 'Choose an earlier start.'}
      </p>
      {isFiltered && !isStill && (
        <Button variant="default" size="xs" onClick={() => void navigate({ search: noChangesFilter })}>
          Show all
        </Button>
      )}
      {last && (
        <Button variant="default" size="xs" onClick={() => compareWith(instantAt(Date.parse(last) - weekMs))}>
          See the last week in which something changed, up to {dayInWords(last, timeZone)}
        </Button>
      )}
    </Notice>
  );
}
