import { Link } from '@tanstack/react-router';
import views from '../../ui/Views.module.css';

/** What was decided, who may decide, and what stands on a reason that has ended. */
export function DecisionViews() {
  return (
    <nav className={views['views']} aria-label="Views">
      <Link to="/decisions" activeOptions={{ exact: true, includeSearch: false }}>
        Decisions
      </Link>
      <Link to="/who-decides" activeOptions={{ exact: true, includeSearch: false }}>
        Who decides?
      </Link>
      <Link to="/ended-reasons" activeOptions={{ exact: true, includeSearch: false }}>
        Ended reasons
      </Link>
    </nav>
  );
}
