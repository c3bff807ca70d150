import { Button } from '@mantine/core';
import { Page } from '../../ui/Page.tsx';
import classes from './FirstRun.module.css';
import { SetUpForm } from './SetUpForm.tsx';

/** Nothing has been recorded: three doors, none of them a wizard. */
export function FirstRunPage() {
  return (
    <Page
      title="Welcome to Throughline"
      lead="A roadmap in which every change carries its reason, and every page can be seen as of any past moment. There are three ways in."
    >
      <div className={classes['doors']}>
        <section className={classes['door']} aria-labelledby="door-start">
          <h2 id="door-start">Start with one team and one goal</h2>
          <p>Half a minute. Everything here can be changed later, and the history will say why.</p>
          <SetUpForm />
        </section>
        <div className={classes['others']}>
          <section className={classes['door']} aria-labelledby="door-import">
            <h2 id="door-import">Bring your history</h2>
            <p>
              An import rebuilds what happened when, so the past can be looked at on the first day. Stop the
              server, run this in its folder with a history file (one dated fact a line), and start it again:
            </p>
            <pre>npm run throughline -- import history roadmap.ndjson --data ./data</pre>
          </section>
          <section className={classes['door']} aria-labelledby="door-demo">
            <h2 id="door-demo">Look at the demo</h2>
            <p>
              A made-up company with six quarters of plans, decisions and second thoughts. It is kept apart
              from your data, and forgets what you do there.
            </p>
            <Button component="a" href="/demo/replay?at=moment:turning-point" variant="default">
              Watch its turning point
            </Button>
            <p className={classes['note']}>
              To keep what you do there, write it into a folder of its own:{' '}
              <code>npm run throughline -- demo ./demo-data</code>
            </p>
          </section>
        </div>
      </div>
    </Page>
  );
}
