import { lazy, Suspense } from 'react';
import classes from './Prose.module.css';

const Markdown = lazy(() => import('./Markdown.tsx').then(({ Markdown }) => ({ default: Markdown })));

type ProseProps = {
  text: string;
  /** Typed into a form, where a new line means a new line; not so in a document that was wrapped at some column. */
  typed?: boolean;
};

/** What people wrote, as Markdown. Until that is loaded, and where it is none, the text as it is. */
export function Prose({ text, typed = false }: ProseProps) {
  return (
    <div className={classes['prose']} data-typed={typed}>
      <Suspense fallback={<p className={classes['raw']}>{text}</p>}>
        <Markdown text={text} />
      </Suspense>
    </div>
  );
}

/** A document of its own below what the page says in short. */
export function InFull({ text }: { text: string }) {
  return (
    <section aria-label="In full">
      <h2>In full</h2>
      <div className={classes['document']}>
        <Prose text={text} />
      </div>
    </section>
  );
}
