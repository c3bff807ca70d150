import classes from './Prose.module.css';

/** Prose as it was written: Markdown stays readable as it is, and nothing in it can do anything. */
export function Prose({ text, plain }: { text: string; plain?: boolean }) {
  if (plain) return <p className={classes['prose']}>{text}</p>;
  return (
    <section aria-label="In full">
      <h2>In full</h2>
      <div className={classes['body']}>{text}</div>
    </section>
  );
}
