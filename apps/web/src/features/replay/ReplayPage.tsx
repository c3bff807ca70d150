import './replay-line.css';
import { Provider } from 'urql';
import { presentClient } from '../../connection/clients.ts';
import { Failure, Loading, Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useMoment } from '../../moment/use-moment.ts';
import { useReplaySearch } from './use-replay-search.ts';
import { Replay } from './Replay.tsx';
import { useFilm } from './use-film.ts';
import { useStepOf } from './use-step-of.ts';

/** What did the roadmap look like then, what changed, and why? Its moments are absolute, whatever the page is as of. */
export function ReplayPage() {
  return (
    <Provider value={presentClient}>
      <LoadedReplay />
    </Provider>
  );
}

function LoadedReplay() {
  const { at, vs } = useMoment();
  const { search } = useReplaySearch();
  const loaded = useFilm(search.from);
  const asked = useStepOf(at, loaded.film);
  const compared = useStepOf(vs, loaded.film);
  const error = loaded.error ?? asked.error ?? compared.error;
  const { film, start, first } = loaded;
  if (error)
    return (
      <Page title="Replay">
        <Failure error={error} />
      </Page>
    );
  if (loaded.total === 0)
    return (
      <Page title="Replay">
        <Notice title="Nothing to replay yet">
          <p>
            Every change from now on can be replayed here, with its reason. An imported history can be at
            once.
          </p>
        </Notice>
      </Page>
    );
  if (!film || !start || first === undefined || (asked.step === undefined && at !== undefined))
    return (
      <Page title="Replay">
        <Loading what="the history" />
      </Page>
    );
  return (
    <Replay
      film={film}
      start={start}
      firstAt={first}
      isWhole={loaded.isWhole}
      total={loaded.total ?? 0}
      horizons={loaded.horizons}
      asked={asked.step ?? film.steps.length}
      comparedStep={vs === undefined ? undefined : compared.step}
    />
  );
}
