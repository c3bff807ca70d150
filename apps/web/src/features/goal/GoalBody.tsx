import type { GoalQuery } from '../../generated/documents.ts';
import { useToday } from '../../moment/use-today.ts';
import type { Edits } from '../../recording/use-edits.tsx';
import { Checkpoints } from './Checkpoints.tsx';
import { isLive, type EditName } from './edits/all.ts';
import type { Goal } from './edits/goal-edit.ts';
import { GoalFacts } from './GoalFacts.tsx';
import { Outcomes } from './Outcomes.tsx';
import { Story } from './Story.tsx';
import classes from './GoalPage.module.css';

type GoalBodyProps = {
  goal: NonNullable<GoalQuery['org']['goal']>;
  instant: string | null;
  edits: Edits<Goal>;
  onEdit: (name: EditName) => void;
};

export function GoalBody({ goal, instant, edits, onEdit }: GoalBodyProps) {
  const today = useToday(instant);
  const isOver = !isLive(goal);
  const more = { goal, today, isOver, onOpen: edits.open };
  return (
    <div className={classes['columns']}>
      <div className={classes['aside']}>
        <GoalFacts goal={goal} isOver={isOver} onEdit={onEdit} />
        <Outcomes {...more} />
        <Checkpoints {...more} />
      </div>
      <Story changes={goal.story.nodes} total={goal.story.totalCount} onGiveReason={edits.giveReason} />
    </div>
  );
}
