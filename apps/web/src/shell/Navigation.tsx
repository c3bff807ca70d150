import { Link } from '@tanstack/react-router';
import { isDemo } from '../connection/which-house.ts';
import { useMoment } from '../moment/use-moment.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import classes from './Navigation.module.css';

/** Pages that exist. A page adds itself here on the day it can be opened. */
const pages = [
  { to: '/', label: 'Roadmap', icon: 'roadmap' },
  { to: '/decisions', label: 'Decisions', icon: 'decisions' },
  { to: '/context', label: 'Context', icon: 'context' },
  { to: '/people', label: 'People', icon: 'people' },
  { to: '/changes', label: 'Changes', icon: 'changes' },
  { to: '/replay', label: 'Replay', icon: 'replay' },
] as const satisfies readonly { to: string; label: string; icon: IconName }[];

/**
 * The moment goes along on every link, and nothing else: filters stay with the page they belong to. The API explorer
 * asks one's own organisation, so the demo does not lead there.
 */
export function Navigation() {
  const { at } = useMoment();
  return (
    <nav className={classes['nav']} aria-label="Pages">
      <ul>
        {pages.map(({ to, label, icon }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              className={classes['link']}
            >
              <Icon name={icon} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <ul className={classes['bottom']}>
        {!isDemo && (
          <li className={classes['wide']}>
            <a
              href={at === undefined ? '/graphiql/' : `/graphiql/?at=${encodeURIComponent(at)}`}
              className={classes['link']}
            >
              <Icon name="api" />
              API
            </a>
          </li>
        )}
        <li>
          <Link to="/settings" activeOptions={{ includeSearch: false }} className={classes['link']}>
            <Icon name="settings" />
            Settings
          </Link>
        </li>
      </ul>
    </nav>
  );
}
