import { FirstRunPage } from './features/first-run/FirstRunPage.tsx';
import { RoadmapPage } from './features/roadmap/RoadmapPage.tsx';
import { useCalendar } from './moment/use-calendar.ts';
import { useMoment } from './moment/use-moment.ts';
import { Loading } from './ui/Notice.tsx';
import { Page } from './ui/Page.tsx';

/** The roadmap, once there is an organisation. */
export function Home() {
  const { isNow } = useMoment();
  const { isSetUp, error } = useCalendar();
  if (isNow && isSetUp === false) return <FirstRunPage />;
  if (isSetUp === undefined && !error)
    return (
      <Page title="Roadmap">
        <Loading what="the roadmap" />
      </Page>
    );
  return <RoadmapPage />;
}
