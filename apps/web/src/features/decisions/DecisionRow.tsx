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
  const { key, title, status, domain, deciders, changed, reviewOn, supersededBy } = decision;
  const { timeZone } = useCalendar();
  const { word, tone } = statusInWords(status);
  const made = when(decision, today, timeZone);
  const reviewIsDue = status === 'MADE' && reviewOn !== null && reviewOn < today;
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
        {made && <span>{made}</span>}
        {deciders.length > 0 && <span>by {names(deciders)}</span>}
        {domain && <span>{domain}</span>}
        {changed.totalCount > 0 && <span>changed the plan: {count(changed.totalCount, 'change')}</span>}
        {supersededBy.length > 0 && <span>by {supersededBy.map((by) => by.key).join(', ')}</span>}
        {reviewIsDue && <Chip tone="warn">review was due {day(reviewOn)}</Chip>}
      </p>
    </li>
  );
}
