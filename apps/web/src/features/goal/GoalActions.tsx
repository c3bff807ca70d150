import { Button } from '@mantine/core';
import { MoreMenu } from '../../recording/MoreMenu.tsx';
import { edits, groupsFor, isLive, nextSteps, words, type EditName } from './edits/all.ts';
import type { Goal } from './edits/goal-edit.ts';
import { mutationOf } from '../../recording/mutation-of.ts';
import { useMay } from '../../recording/use-may.ts';

type GoalActionsProps = { goal: Goal; onEdit: (name: EditName) => void };

/** What can be done with a goal as it stands: what is done every day, everything else, and what moves it on. */
export function GoalActions({ goal, onEdit }: GoalActionsProps) {
  const { may } = useMay();
  const by = (name: EditName) => mutationOf<Goal>(edits[name], goal);
  const [first] = nextSteps[goal.status] ?? [];
  const groups = groupsFor(goal).map(({ title, names }) => ({
    title,
    doable: names.map((name) => ({
      id: `goal-${name}`,
      label: words[name],
      run: () => onEdit(name),
      by: by(name),
    })),
  }));
  return (
    <>
      {isLive(goal) && (
        <>
          {may(by('target')) && (
            <Button data-mutates variant="default" size="sm" onClick={() => onEdit('target')}>
              {goal.target === null ? 'Set the target' : 'Move the target'}
            </Button>
          )}
          {may(by('health')) && (
            <Button data-mutates variant="default" size="sm" onClick={() => onEdit('health')}>
              Report health
            </Button>
          )}
        </>
      )}
      <MoreMenu groups={groups} />
      {first && may(by(first)) && (
        <Button data-mutates size="sm" onClick={() => onEdit(first)}>
          {words[first]} …
        </Button>
      )}
    </>
  );
}
