import { isDemo } from '../connection/which-house.ts';
import classes from './DemoBanner.module.css';

/** The way out is a plain link: another organisation is another page, with nothing carried over. */
export function DemoBanner() {
  if (!isDemo) return null;
  return (
    <p className={classes['banner']}>
      Demo: nothing you do here is kept · <a href="/">Open your own organisation</a>
    </p>
  );
}
