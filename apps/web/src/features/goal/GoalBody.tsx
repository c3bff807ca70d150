import { useToday } from '../../moment/use-today.ts';
import type { GoalQuery } from '../../generated/documents.ts';
import { Checkpoints } from './Checkpoints.tsx';
import { GoalFacts } from './GoalFacts.tsx';
import { Outcomes } from './Outcomes.tsx';
import { Story } from './Story.tsx';
import type { Forms } from './use-forms.tsx';
import classes from './GoalPage.module.css';

type GoalBodyProps = {
  goal: NonNullable<GoalQuery['org']['goal']>;
  instant: string | null;
  forms: Forms;
};

const live = ['PROPOSED', 'COMMITTED', 'PAUSED'];

export function GoalBody({ goal, instant, forms }: GoalBodyProps) {
  const today = useToday(instant);
  const isOver = !live.includes(goal.status);
  return (
    <div className={classes['columns']}>
      <div className={classes['aside']}>
        <GoalFacts goal={goal} isOver={isOver} onEdit={forms.edit} />
        <Outcomes goal={goal} today={today} isOver={isOver} onOpen={forms.open} />
        <Checkpoints checkpoints={goal.checkpoints} />
      </div>
      <Story changes={goal.story.nodes} total={goal.story.totalCount} onGiveReason={forms.giveReason} />
    </div>
  );
}
