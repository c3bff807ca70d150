import { Button, Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAskedFor } from '../../recording/asked-for.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProposeGoalForm, type Choices, type ProposedGoal } from './ProposeGoalForm.tsx';
import classes from './ProposeGoalForm.module.css';

export function ProposeGoalButton(choices: Choices) {
  const [opened, setOpened] = useState(false);
  const [proposed, setProposed] = useState<ProposedGoal>();
  useAskedFor('goal', () => setOpened(true));
  const done = (goal: ProposedGoal) => {
    setProposed(goal);
    setOpened(false);
  };
  return (
    <>
      <p role="status" className={classes['done']}>
        {proposed && (
          <>
            Recorded:{' '}
            <Link to="/goals/$id" params={{ id: proposed.key }}>
              {proposed.key} {proposed.title}
            </Link>
          </>
        )}
      </p>
      <Button data-mutates leftSection={<Icon name="plus" />} onClick={() => setOpened(true)}>
        Goal
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Propose a goal" size="lg">
        <ProposeGoalForm {...choices} onDone={done} />
      </Modal>
    </>
  );
}
