import { dateInWords, isCivilDate } from '@throughline/calendar';
import { dayInWords } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { Chip } from '../../ui/Chip.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { count } from '../../ui/search-text.ts';
import list from '../../ui/List.module.css';
import type { DecisionLineFragment } from '../../generated/documents.ts';
import { statusInWords } from './decision-words.ts';

const day = (date: string) => (isCivilDate(date) ? dateInWords(date) : date);

const few = 3;
const names = (deciders: DecisionLineFragment['deciders']) => {
  const said = deciders.slice(0, few).map(({ name }) => name);
  return deciders.length > few ? `${said.join(', ')} and ${deciders.length - few} more` : said.join(', ');
};

/** When it was made, or by when it should be; past its day it says so. */
const when = (
  { status, madeOn, decideBy, createdAt }: DecisionLineFragment,
  today: string,
  timeZone: string,
) => {
  if (madeOn) return `made ${day(madeOn)}`;
  if (!decideBy || status !== 'PROPOSED') return `asked ${dayInWords(createdAt, timeZone)}`;
  return `${decideBy < today ? 'should have been made' : 'to be made'} by ${day(decideBy)}`;
};

export function DecisionRow({ decision, today }: { decision: DecisionLineFragment; today: string }) {
  const { key, title, status, domain, filedIn, deciders, changed, supersededBy } = decision;
  const { timeZone } = useCalendar();
  const { word, tone } = statusInWords(status);
  return (
    <li className={list['row']}>
      <p className={list['first']}>
        <span>
          <span className={list['key']}>{key}</span>
          <NodeLink node={{ category: 'DECISION', key }} row>
            {title}
          </NodeLink>
        </span>
        <Chip tone={tone}>{word}</Chip>
      </p>
      <p className={list['second']}>
        <span>{when(decision, today, timeZone)}</span>
        {deciders.length > 0 && <span>by {names(deciders)}</span>}
        {domain && <span>{filedIn?.name ?? domain}</span>}
        {changed.totalCount > 0 && <span>changed the plan: {count(changed.totalCount, 'change')}</span>}
        {supersededBy.length > 0 && <span>by {supersededBy.map((by) => by.key).join(', ')}</span>}
        <Marks decision={decision} />
      </p>
    </li>
  );
}

/** What somebody should look at. */
function Marks({ decision }: { decision: DecisionLineFragment }) {
  const { reviewDue, reviewOn, stalled, openSince, outsideRight, reopenings } = decision;
  const { timeZone } = useCalendar();
  const again = reopenings.findLast(({ relitigation }) => relitigation);
  return (
    <>
      {reviewDue && (
        <Chip tone={reviewDue === 'OVERDUE' ? 'bad' : 'warn'}>review was due {day(reviewOn ?? '')}</Chip>
      )}
      {stalled && openSince && <Chip tone="warn">open since {dayInWords(openSince, timeZone)}</Chip>}
      {outsideRight && <Chip tone="warn">decided outside a right</Chip>}
      {again && <Chip tone="warn">argued over again: {count(again.daysOpen, 'day')}</Chip>}
    </>
  );
}
