import { Button } from '@mantine/core';
import { dateInWords, isCivilDate } from '@throughline/calendar';
import { useState } from 'react';
import { useQuery } from 'urql';
import { OrphansDocument, type OrphanLineFragment } from '../generated/documents.ts';
import { useMoment } from '../moment/use-moment.ts';
import { Why } from '../ui/Why.tsx';
import { GiveReason } from './GiveReason.tsx';
import { Mutates } from './Mutates.tsx';
import classes from './Orphaned.module.css';

/** `8 Sep 2026` */
const day = (date: string) => (isCivilDate(date) ? dateInWords(date) : date);

/** What of something stands only on reasons that have ended, on its own page. */
export function Orphaned({ id }: { id: string }) {
  const { at = null } = useMoment();
  const [{ data }] = useQuery({
    query: OrphansDocument,
    variables: { at, filter: { nodeId: id }, after: null },
  });
  const orphans = data?.org.orphans.nodes ?? [];
  if (orphans.length === 0) return null;
  return (
    <section aria-label="Ended reasons" className={classes['orphaned']}>
      <h2>Its only reason ended</h2>
      <ul>
        {orphans.map((orphan) => (
          <li key={orphan.id}>
            <OrphanedFacts orphan={orphan} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A decision stands or falls as a whole: its facts one by one would say nothing more. */
const wordsFor = (category: string, facts: readonly string[]): string => {
  if (category === 'DECISION') return 'What was decided rests';
  if (facts.length === 0) return 'That it is there at all rests';
  return `${facts.join(', ')} ${facts.length > 1 ? 'rest' : 'rests'}`;
};

/** Which facts stand on what, since when that is over, and the way to say what they stand on now. */
export function OrphanedFacts({
  orphan: { node, facts, because, endedOn, change },
}: {
  orphan: OrphanLineFragment;
}) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div className={classes['facts']}>
      {wordsFor(node.category, facts)} on <Why because={because} asksWhy={false} /> which ended {day(endedOn)}
      .{' '}
      <Mutates by="reasonReaffirm">
        <Button data-mutates variant="default" size="compact-xs" onClick={() => setOpen(true)}>
          Give another reason
        </Button>
        {isOpen && <GiveReason changeSet={change.changeSet} instead onDone={close} onClose={close} />}
      </Mutates>
    </div>
  );
}
