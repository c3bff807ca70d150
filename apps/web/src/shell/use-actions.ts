import { useNavigate } from '@tanstack/react-router';
import { useCalendar } from '../moment/use-calendar.ts';
import { useMoment } from '../moment/use-moment.ts';
import type { Steps } from '../moment/use-steps.ts';
import { askFor } from '../recording/asked-for.ts';
import { doableHere } from '../recording/doable.ts';
import { allKeyed, keyed, useBindings, type Keyed } from './bindings.ts';
import { moveAlongRows } from './rows.ts';
import { useColorScheme } from './use-color-scheme.ts';
import type { Keys } from './use-keys.ts';

export type Opened = 'moments' | 'keys' | 'palette' | 'decision' | undefined;

type Does = Readonly<Partial<Record<Keyed, () => void>>>;

/** What can be done from anywhere. In the past nothing is recorded, so nothing new is offered. */
export const useActions = (steps: Steps, open: (what: Opened) => void): Does => {
  const { isNow } = useMoment();
  const navigate = useNavigate();
  const { isSetUp } = useCalendar();
  /** Before there is an organisation, there is nothing to plan in: the way there leads through setting it up. */
  const once = (record: () => void) => () => {
    if (isSetUp !== false) return record();
    askFor('set-up');
    void navigate({ to: '/' });
  };
  const newGoal = () => {
    askFor('goal');
    void navigate({ to: '/' });
  };
  return {
    moments: () => open('moments'),
    back: () => steps.back?.(),
    on: () => steps.on?.(),
    down: () => moveAlongRows(1),
    up: () => moveAlongRows(-1),
    roadmap: () => void navigate({ to: '/' }),
    decisions: () => void navigate({ to: '/decisions' }),
    context: () => void navigate({ to: '/context' }),
    people: () => void navigate({ to: '/people' }),
    replay: () => void navigate({ to: '/replay' }),
    changes: () => void navigate({ to: '/changes' }),
    settings: () => void navigate({ to: '/settings' }),
    ...(isNow && { newGoal: once(newGoal), newDecision: once(() => open('decision')) }),
    list: () => open('keys'),
  };
};

/** The chosen keys of each action. */
export const useBoundKeys = (does: Does): Keys => {
  const bindings = useBindings();
  return Object.fromEntries(
    allKeyed.flatMap((id) => {
      const act = does[id];
      return act && bindings[id] !== '' ? [[bindings[id], act] as const] : [];
    }),
  );
};

const groupOf = (id: Keyed) => (keyed[id].words.startsWith('Go to') ? 'Go to' : 'Do');
const labelOf = (id: Keyed) => {
  if (id === 'list') return 'List of keys';
  const words = keyed[id].words.replace(/^Go to the /, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What the palette offers before anything is searched for. */
export const useEntries = (does: Does) => {
  const bindings = useBindings();
  const { isNow, goToNow } = useMoment();
  const { colorScheme, setColorScheme } = useColorScheme();
  const offered = allKeyed.filter((id) => does[id] && !['down', 'up'].includes(id));
  const dark = colorScheme === 'dark';
  return [
    ...doableHere().map((doable) => ({ ...doable, group: 'Here' })),
    ...offered.map((id) => ({
      id,
      group: groupOf(id),
      label: labelOf(id),
      detail: bindings[id],
      run: does[id]!,
    })),
    ...(isNow ? [] : [{ id: 'now', group: 'Do', label: 'Back to now', detail: 'Esc', run: goToNow }]),
    {
      id: 'theme',
      group: 'Do',
      label: dark ? 'Light colours (theme)' : 'Dark colours (theme)',
      run: () => setColorScheme(dark ? 'light' : 'dark'),
    },
  ].sort((a, b) => Number(b.group === 'Go to') - Number(a.group === 'Go to'));
};
