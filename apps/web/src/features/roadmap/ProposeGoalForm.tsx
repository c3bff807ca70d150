import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { BecauseFields } from '../../recording/BecauseFields.tsx';
import { OwnLine, OwnText } from '../../recording/OwnWords.tsx';
import { noBecause } from '../../recording/because.ts';
import { useKept } from '../../recording/kept.ts';
import { NodePicker } from '../../recording/NodePicker.tsx';
import { Refused } from '../../recording/Refused.tsx';
import { besideField, besideNone } from '../../recording/refusals.ts';
import classes from './ProposeGoalForm.module.css';
import { useProposeGoal, type DraftGoal, type ProposedGoal } from './use-propose-goal.ts';

export type { ProposedGoal };

type Choice = { readonly key: string };

export type Choices = {
  readonly horizons: readonly (Choice & { readonly name: string; readonly status: string })[];
};

const fields = ['title', 'why', 'horizonId', 'teamId', 'target', 'because'];

const emptyDraft = ({ horizons }: Choices): DraftGoal => ({
  title: '',
  why: '',
  horizonId: horizons.find(({ status }) => status === 'OPEN')?.key ?? '',
  team: [],
  target: '',
  ambitious: false,
  because: noBecause,
});

export function ProposeGoalForm({ onDone, ...choices }: Choices & { onDone: (goal: ProposedGoal) => void }) {
  const [kept, keep] = useKept<DraftGoal>('goal');
  const draft = kept ?? emptyDraft(choices);
  const { record, busy, refusals, failure } = useProposeGoal();
  const set = (change: Partial<DraftGoal>) => keep({ ...draft, ...change });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const goal = await record(draft);
    if (!goal) return;
    keep(undefined);
    onDone(goal);
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)} data-mutates>
      <Refused refusals={besideNone(refusals, fields)} failure={failure} />
      <OwnLine
        label="What should be true at the end?"
        placeholder="Settle in five currencies"
        required
        maxLength={300}
        data-autofocus
        value={draft.title}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        error={besideField(refusals, 'title')}
      />
      <OwnText
        label="What is it for?"
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
        <TextInput
          type="date"
          label="Target day"
          value={draft.target}
          onChange={({ currentTarget }) => set({ target: currentTarget.value })}
          error={besideField(refusals, 'target')}
        />
      </div>
      <NodePicker
        label="Team"
        categories={['TEAM']}
        one
        value={draft.team}
        onChange={(team) => set({ team })}
        error={besideField(refusals, 'teamId')}
      />
      <Checkbox
        label="It is ambitious"
        description="Then it is committed only after a feasibility checkpoint was passed or waived."
        checked={draft.ambitious}
        onChange={({ currentTarget }) => set({ ambitious: currentTarget.checked })}
      />
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
