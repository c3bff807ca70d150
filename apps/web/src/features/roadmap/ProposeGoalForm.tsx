import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { BecauseFields } from '../../recording/BecauseFields.tsx';
import { noBecause } from '../../recording/because.ts';
import { Refused } from '../../recording/Refused.tsx';
import { besideField, besideNone } from '../../recording/refusals.ts';
import classes from './ProposeGoalForm.module.css';
import { useProposeGoal, type DraftGoal, type ProposedGoal } from './use-propose-goal.ts';

export type { ProposedGoal };

type Choice = { readonly key: string };

export type Choices = {
  readonly horizons: readonly (Choice & { readonly name: string; readonly status: string })[];
  readonly teams: readonly (Choice & { readonly title: string })[];
};

const fields = ['title', 'why', 'horizonId', 'teamId', 'target', 'because'];

const emptyDraft = ({ horizons }: Choices): DraftGoal => ({
  title: '',
  why: '',
  horizonId: horizons.find(({ status }) => status === 'OPEN')?.key ?? '',
  teamId: '',
  target: '',
  because: noBecause,
});

export function ProposeGoalForm({ onDone, ...choices }: Choices & { onDone: (goal: ProposedGoal) => void }) {
  const [draft, setDraft] = useState(() => emptyDraft(choices));
  const { record, busy, refusals, failure } = useProposeGoal();
  const set = (change: Partial<DraftGoal>) => setDraft((now) => ({ ...now, ...change }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const goal = await record(draft);
    if (goal) onDone(goal);
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)} data-mutates>
      <Refused refusals={besideNone(refusals, fields)} failure={failure} />
      <TextInput
        label="What should be true at the end?"
        placeholder="Settle in five currencies"
        required
        maxLength={300}
        data-autofocus
        value={draft.title}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        error={besideField(refusals, 'title')}
      />
      <Textarea
        label="What is it for?"
        autosize
        minRows={2}
        value={draft.why}
        onChange={({ currentTarget }) => set({ why: currentTarget.value })}
        error={besideField(refusals, 'why')}
      />
      <div className={classes['row']}>
        <NativeSelect
          label="Horizon"
          value={draft.horizonId}
          onChange={({ currentTarget }) => set({ horizonId: currentTarget.value })}
          data={[
            { value: '', label: 'No horizon yet' },
            ...choices.horizons
              .filter(({ status }) => status !== 'CLOSED')
              .map(({ key, name }) => ({ value: key, label: name })),
          ]}
          error={besideField(refusals, 'horizonId')}
        />
        <NativeSelect
          label="Team"
          value={draft.teamId}
          onChange={({ currentTarget }) => set({ teamId: currentTarget.value })}
          data={[
            { value: '', label: 'No team yet' },
            ...choices.teams.map(({ key, title }) => ({ value: key, label: title })),
          ]}
          error={besideField(refusals, 'teamId')}
        />
        <TextInput
          type="date"
          label="Target day"
          value={draft.target}
          onChange={({ currentTarget }) => set({ target: currentTarget.value })}
          error={besideField(refusals, 'target')}
        />
      </div>
      <BecauseFields
        label="Why this goal, and why now?"
        value={draft.because}
        onChange={(because) => set({ because })}
        refusals={refusals}
      />
      <Button type="submit" loading={busy} className={classes['submit'] ?? ''} data-mutates>
        Record the goal
      </Button>
    </form>
  );
}
