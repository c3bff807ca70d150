import { Button } from '@mantine/core';
import type { Goal } from './form-spec.ts';
import { lifeForms, lifeWords, type PlainForm } from './forms.ts';

const isLive = ({ status }: Goal) => ['PROPOSED', 'COMMITTED', 'PAUSED'].includes(status);

/** What can be done with a goal as it stands: first what is done every day, then what moves it on. */
export function LifeButtons({ goal, onEdit }: { goal: Goal; onEdit: (form: PlainForm) => void }) {
  const [first, ...rest] = lifeForms[goal.status] ?? [];
  return (
    <>
      {isLive(goal) && (
        <>
          <Button data-mutates variant="default" size="sm" onClick={() => onEdit('target')}>
            {goal.target === null ? 'Set the target' : 'Move the target'}
          </Button>
          <Button data-mutates variant="default" size="sm" onClick={() => onEdit('health')}>
            Report health
          </Button>
          <Button data-mutates variant="default" size="sm" onClick={() => onEdit('reword')}>
            Reword
          </Button>
        </>
      )}
      {rest.map((form) => (
        <Button key={form} data-mutates variant="subtle" size="sm" onClick={() => onEdit(form)}>
          {lifeWords[form]}
        </Button>
      ))}
      {first && (
        <Button data-mutates size="sm" onClick={() => onEdit(first)}>
          {lifeWords[first]}
        </Button>
      )}
    </>
  );
}
