import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { SetUpDocument } from '../../generated/documents.ts';
import { useAskedFor } from '../../recording/asked-for.ts';
import { keptIntentions, useKept } from '../../recording/kept.ts';
import { Refused } from '../../recording/Refused.tsx';
import { besideField, besideNone } from '../../recording/refusals.ts';
import { useTell } from '../../recording/use-tell.ts';
import classes from './FirstRun.module.css';
import { setUpCommands, type SetUpDraft } from './set-up-commands.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
].map((label, index) => ({ value: `${String(index + 1).padStart(2, '0')}-01`, label: `1 ${label}` }));

const emptyDraft = (): SetUpDraft => ({
  organisation: '',
  team: '',
  goal: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
  fiscalYearStartsOn: '01-01',
});

const fields = ['organisationSetUp', 'teamForm', 'goalPropose'];

/** After it the organisation is set up: the present is refreshed, and this page is the roadmap. */
export function SetUpForm() {
  const [kept, keep] = useKept<SetUpDraft>('set-up');
  const [empty] = useState(emptyDraft);
  const draft = kept ?? empty;
  const first = useRef<HTMLInputElement>(null);
  useAskedFor('set-up', () => first.current?.focus());
  const [startedAt] = useState(() => Date.now());
  const { tell, busy, refusals, failure } = useTell(SetUpDocument, () => keptIntentions('set-up'));
  const set = (change: Partial<SetUpDraft>) => keep({ ...draft, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void tell({ commands: setUpCommands(draft, startedAt) }).then((told) => told && keep(undefined));
  };
  return (
    <form className={classes['form']} onSubmit={submit} data-mutates>
      <Refused refusals={besideNone(refusals, fields)} failure={failure} />
      <TextInput
        ref={first}
        label="Your organisation"
        required
        value={draft.organisation}
        onChange={({ currentTarget }) => set({ organisation: currentTarget.value })}
        error={besideField(refusals, 'organisationSetUp')}
      />
      <TextInput
        label="A team"
        required
        value={draft.team}
        onChange={({ currentTarget }) => set({ team: currentTarget.value })}
        error={besideField(refusals, 'teamForm')}
      />
      <TextInput
        label="Its most important goal"
        description="What should be true in two quarters?"
        required
        value={draft.goal}
        onChange={({ currentTarget }) => set({ goal: currentTarget.value })}
        error={besideField(refusals, 'goalPropose')}
      />
      <div className={classes['row']}>
        <TextInput
          label="Time zone"
          description="Where a day ends"
          required
          value={draft.timeZone}
          onChange={({ currentTarget }) => set({ timeZone: currentTarget.value })}
        />
        <NativeSelect
          label="Fiscal year"
          description="Starts on"
          value={draft.fiscalYearStartsOn}
          onChange={({ currentTarget }) => set({ fiscalYearStartsOn: currentTarget.value })}
          data={months}
        />
      </div>
      <Button type="submit" loading={busy} data-mutates>
        Start
      </Button>
    </form>
  );
}
