import { addDays, horizonContaining } from '@throughline/calendar';
import type { GoalLineFragment } from '../../generated/documents.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { useToday } from '../../moment/use-today.ts';
import type { Edit, Editable } from '../../recording/edit.ts';
import { MoreMenu } from '../../recording/MoreMenu.tsx';
import { useEdits } from '../../recording/use-edits.tsx';
import {
  commitHorizon,
  horizonEdits,
  openHorizon,
  openThisHorizon,
  type Horizon,
  type HorizonEdit,
  type Proposed,
} from './horizon-edits.ts';

type HorizonMenuProps = {
  /** Absent where all of them are shown, or where there is none. */
  horizon: Horizon | undefined;
  horizons: readonly Horizon[];
  goals: readonly GoalLineFragment[];
  onOpened: (key: string) => void;
};

/** The organisation's usual span, right after the last one that has days. */
const useNext = (horizons: readonly Horizon[]) => {
  const { here, horizonQuarters } = useCalendar();
  const today = useToday(null);
  const last = horizons
    .flatMap(({ endsOn }) => endsOn ?? [])
    .toSorted()
    .at(-1);
  const first = last === undefined ? today : addDays(last, 1);
  return horizonContaining(first, horizonQuarters, here().fiscal);
};

const nothingYet: Editable = { key: 'new', revision: 0 };

/** A form about the horizon that is shown. */
const about = (horizon: Horizon, { values, command, undo, ...edit }: HorizonEdit): Edit => ({
  ...edit,
  values: () => values(horizon),
  command: (_, written) => command(horizon, written),
  undo: () => undo?.(horizon),
});

type Said = readonly [name: string, label: string, edit: HorizonEdit];

/** What can be said of a horizon as it stands. */
const saidOf = (horizon: Horizon, goals: readonly GoalLineFragment[], next: Proposed): readonly Said[] => {
  const { purpose, rename, days, mix, close } = horizonEdits;
  const { status } = horizon;
  const isOpened = status === 'OPEN' || status === 'COMMITTED';
  return [
    ...(status === 'CLOSED' ? [] : [['purpose', 'Say what it is for', purpose] as const]),
    ['rename', 'Rename it', rename],
    ...(status === 'MENTIONED' ? [['open-this', 'Open it', openThisHorizon(horizon, next)] as const] : []),
    ...(isOpened
      ? [['days', 'Move it in time', days] as const, ['mix', 'Share its capacity', mix] as const]
      : []),
    ...(status === 'OPEN' ? [['commit', 'Commit to it', commitHorizon(goals)] as const] : []),
    ...(isOpened ? [['close', 'Close it', close] as const] : []),
  ];
};

/** Everything that can be said of the horizon that is shown, and a new one. */
export function HorizonMenu({ horizon, horizons, goals, onOpened }: HorizonMenuProps) {
  const next = useNext(horizons);
  const edits = useEdits<Editable>('horizon', horizon ?? nothingYet, (name, { key }) => {
    if (name === 'open' && key !== undefined) onOpened(key);
  });
  const doable = (name: string, label: string, edit: Edit) => ({
    id: `horizon-${name}`,
    label,
    run: () => edits.open(name, edit),
  });
  const ranked = goals.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const own = horizon && {
    title: horizon.name,
    doable: saidOf(horizon, ranked, next).map(([name, label, edit]) =>
      doable(name, label, about(horizon, edit)),
    ),
  };
  const opening = { title: 'Another one', doable: [doable('open', 'Open a horizon', openHorizon(next))] };
  return (
    <>
      <MoreMenu label="Horizon" size="xs" groups={own ? [own, opening] : [opening]} />
      {edits.shown}
    </>
  );
}
