import { accessPages } from '../../access/account-pages.ts';
import { useSession } from '../../access/use-session.ts';

/** The way from the settings to who may come in, for those who look after it. */
export function AccessLinks() {
  if (useSession()?.role !== 'admin') return null;
  return (
    <section aria-label="Who may come in">
      <h2>Who may come in</h2>
      <ul>
        {accessPages.map(({ href, title }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
