import { dateInWords, isCivilDate } from '@throughline/calendar';
import type { ContextFactsFragment } from '../../generated/documents.ts';
import { Chip } from '../../ui/Chip.tsx';
import { stateOf } from './context-filter.ts';

export const day = (date: string | null) =>
  date === null ? undefined : isCivilDate(date) ? dateInWords(date) : date;

type StateChipProps = {
  context: Pick<ContextFactsFragment, 'status' | 'confirmBy' | 'invalidatedOn'>;
  today: string;
};

/** Is it still true, and has somebody said so lately? */
export function StateChip({ context, today }: StateChipProps) {
  const state = stateOf(context, today);
  if (state === 'over')
    return (
      <Chip tone="bad">no longer true{context.invalidatedOn && ` since ${day(context.invalidatedOn)}`}</Chip>
    );
  if (state === 'stale') return <Chip tone="warn">stale: to be confirmed by {day(context.confirmBy)}</Chip>;
  return <Chip tone="good">valid</Chip>;
}
