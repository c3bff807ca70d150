import { Button } from '@mantine/core';
import { useOffer } from '../../recording/doable.ts';
import type { Edits } from '../../recording/use-edits.tsx';
import { contextEdits, type Context } from './context-edits.ts';

const words = { confirm: 'Confirm', revise: 'Revise', invalidate: 'No longer true' } as const;

/** What no longer holds stays so: what is true now is shared anew. */
export function ContextActions({ context, edits }: { context: Context; edits: Edits<Context> }) {
  const names = context.status === 'INVALIDATED' ? [] : (Object.keys(words) as (keyof typeof words)[]);
  const doable = names.map((name) => ({
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
