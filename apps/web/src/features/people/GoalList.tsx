import { Chip } from '../../ui/Chip.tsx';
import detail from '../../ui/Detail.module.css';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { inLowerCase, toneOf } from '../../ui/status-words.ts';

type Goals = {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly id: string;
    readonly key: string;
    readonly title: string;
    readonly category: string;
    readonly status: string;
  }[];
};

export function GoalList({ title, none, goals }: { title: string; none: string; goals: Goals }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {goals.totalCount === 0 && <p className={detail['quiet']}>{none}</p>}
      <ul className={detail['list']}>
        {goals.nodes.map((goal) => (
          <li key={goal.id}>
            <NodeLink node={goal}>{goal.title}</NodeLink>{' '}
            <Chip tone={toneOf(goal.status)}>{inLowerCase(goal.status)}</Chip>
          </li>
        ))}
      </ul>
      {goals.totalCount > goals.nodes.length && (
        <p className={detail['quiet']}>
          The first {goals.nodes.length} of {goals.totalCount}.
        </p>
      )}
    </section>
  );
}
