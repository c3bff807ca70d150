import { Button } from '@mantine/core';
import { useOffer } from '../../recording/doable.ts';
import { mutationOf } from '../../recording/mutation-of.ts';
import { useMay } from '../../recording/use-may.ts';
import type { Edits } from '../../recording/use-edits.tsx';
import { contextEdits, type Context } from './context-edits.ts';

const words = {
  confirm: 'Confirm',
  revise: 'Revise',
  invalidate: 'No longer true',
  audience: 'Who may read it',
} as const;

/** What no longer holds stays so: what is true now is shared anew. Who may read it can be said all the same. */
export function ContextActions({ context, edits }: { context: Context; edits: Edits<Context> }) {
  const { may } = useMay();
  const all = Object.keys(words) as (keyof typeof words)[];
  const names = context.status === 'INVALIDATED' ? (['audience'] as const) : all;
  const allowed = names.filter((name) => may(mutationOf(contextEdits[name], context)));
  const doable = allowed.map((name) => ({
    id: `context-${name}`,
    label: words[name],
    run: () => edits.open(name, contextEdits[name]),
  }));
  useOffer(doable);
  return doable.map(({ id, label, run }) => (
    <Button key={id} data-mutates variant="default" size="sm" onClick={run}>
      {label}
    </Button>
  ));
}
