import { Fragment, useState } from 'react';
import type { DifferencesQuery } from '../generated/documents.ts';
import { inFigures } from '../ui/search-text.ts';
import { ReasonLink, reasonInWords } from '../ui/Why.tsx';
import { DifferenceLine } from './DifferenceLine.tsx';
import classes from './Difference.module.css';

export type Diff = DifferencesQuery['diff'];
export type Group = Diff['groups'][number];

/** What needs no reason is not unexplained: setting up a team is no change of plan. */
export const headingOf = ({ because, asking }: Pick<Group, 'because' | 'asking'>) => {
  if (because.length > 0) return { words: because.map(reasonInWords).join(' · '), bad: false };
  return asking > 0 ? { words: 'No reason recorded', bad: true } : { words: 'Needs no reason', bad: false };
};

/** What nobody explained is one group that can be long: it must not push the reasons off the page. */
const few = (bad: boolean, brief: boolean) => (brief ? 3 : bad ? 5 : 8);

/** What explains it leads to its page. */
function Heading({ because, words }: { because: Group['because']; words: string }) {
  if (because.length === 0) return words;
  return because.map((reason, index) => (
    <Fragment key={reasonInWords(reason)}>
      {index > 0 && ' · '}
      {reason.__typename === 'Note' ? reason.text : <ReasonLink reason={reason} />}
    </Fragment>
  ));
}

type ReasonGroupProps = {
  group: Group;
  brief?: boolean;
  onOnly?: ((subject: string) => void) | undefined;
};

/** Differences that rest on the same reason. */
export function ReasonGroup({ group, brief = false, onOnly }: ReasonGroupProps) {
  const { words, bad } = headingOf(group);
  const { nodes } = group.differences;
  const [all, setAll] = useState(false);
  const shown = all ? nodes : nodes.slice(0, few(bad, brief));
  return (
    <section className={classes['group']} data-unexplained={bad} aria-label={words}>
      <h2>
        {group.because.length > 0 && <span className={classes['because']}>because </span>}
        <Heading because={group.because} words={words} />
        <span className={classes['count']}>{inFigures(group.total)}</span>
      </h2>
      <ul>
        {shown.map((difference) => (
          <DifferenceLine
            key={difference.subject.id + difference.fields.map(({ field }) => field).join()}
            difference={difference}
            onOnly={onOnly}
          />
        ))}
      </ul>
      {shown.length < nodes.length && (
        <button type="button" className={classes['more']} onClick={() => setAll(true)}>
          Show {nodes.length < group.total ? `the first ${nodes.length}` : 'all'} of {inFigures(group.total)}
        </button>
      )}
      {all && group.total > nodes.length && (
        <p className={classes['quiet']}>
          The first {nodes.length} of {inFigures(group.total)}. An export holds all of them.
        </p>
      )}
    </section>
  );
}
