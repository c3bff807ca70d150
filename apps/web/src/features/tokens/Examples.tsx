import { CopyButton } from '../../ui/CopyButton.tsx';
import { tokenExamples } from './examples.ts';
import classes from './Tokens.module.css';

/** What to do with a token, ready to run against this server. */
export function Examples() {
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">Use it</h2>
      {tokenExamples(window.location.origin).map(({ title, note, text }) => (
        <details key={title} className={classes['example']}>
          <summary>{title}</summary>
          <p>{note}</p>
          {/* Scrolled with the keyboard, too. */}
          <pre tabIndex={0} aria-label={`Example: ${title}`}>
            <code>{text}</code>
          </pre>
          <CopyButton label={`Copy the ${title} example`} text={() => text} />
        </details>
      ))}
      <p>
        All there is to ask: <a href="/graphiql/">the API explorer</a>.
      </p>
    </section>
  );
}
