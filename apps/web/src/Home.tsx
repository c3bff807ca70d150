import { FirstRunPage } from './features/first-run/FirstRunPage.tsx';
import { RoadmapPage } from './features/roadmap/RoadmapPage.tsx';
import { useCalendar } from './moment/use-calendar.ts';
import { useMoment } from './moment/use-moment.ts';

/** The roadmap, once there is an organisation. */
export function Home() {
  const { isNow } = useMoment();
  const { isSetUp } = useCalendar();
  return isNow && isSetUp === false ? <FirstRunPage /> : <RoadmapPage />;
}
