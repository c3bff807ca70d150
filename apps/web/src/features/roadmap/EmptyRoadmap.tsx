import { useMoment } from '../../moment/use-moment.ts';
import { Notice } from '../../ui/Notice.tsx';

export function EmptyRoadmap() {
  const { isNow } = useMoment();
  if (!isNow)
    return (
      <Notice title="Nothing was planned then">
        <p>
          At this moment the organisation had no goal and no horizon yet. Go on with “change ▶”, or back to
          now.
        </p>
      </Notice>
    );
  return (
    <Notice title="No goal yet">
      <p>
        A roadmap says what the next quarters are for, in what order, and why. Begin with the goal that
        matters most.
      </p>
    </Notice>
  );
}
