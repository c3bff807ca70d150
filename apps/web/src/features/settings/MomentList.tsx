import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Mutates } from '../../recording/Mutates.tsx';
import detail from '../../ui/Detail.module.css';
import classes from './Settings.module.css';

type MomentListProps = {
  moments: readonly { readonly name: string; readonly title: string; readonly words: string }[];
  onName: () => void;
};

/** The moments that have a name, each with the way to it. */
export function MomentList({ moments, onName }: MomentListProps) {
  return (
    <section aria-label="Named moments">
      <div className={classes['head']}>
        <h2>Named moments</h2>
        <Mutates by="momentName">
          <Button data-mutates variant="default" size="compact-sm" onClick={onName}>
            Name a moment
          </Button>
        </Mutates>
      </div>
      {moments.length === 0 && <p className={detail['quiet']}>No moment has a name yet.</p>}
      <ul className={detail['list']}>
        {moments.map(({ name, title, words }) => (
          <li key={name}>
            <Link to="/" search={{ at: `moment:${name}` }}>
              {title}
            </Link>{' '}
            <span className={classes['quiet']}>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
