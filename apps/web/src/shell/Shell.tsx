import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { Provider } from 'urql';
import { ConnectionBanner } from '../connection/ConnectionBanner.tsx';
import { pastClient, presentClient } from '../connection/clients.ts';
import { MomentPicker } from '../moment/MomentPicker.tsx';
import { PastBar } from '../moment/PastBar.tsx';
import { useMoment } from '../moment/use-moment.ts';
import { useSteps } from '../moment/use-steps.ts';
import { KeyList } from './KeyList.tsx';
import { Navigation } from './Navigation.tsx';
import { TopBar } from './TopBar.tsx';
import { useTopHeight } from './use-top-height.ts';
import { useKeys } from './use-keys.ts';
import classes from './Shell.module.css';

type Opened = 'moments' | 'keys' | undefined;

export function Shell() {
  const { isNow, goTo, goToNow } = useMoment();
  const steps = useSteps();
  const top = useTopHeight();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  useKeys({
    t: () => setOpened('moments'),
    '?': () => setOpened('keys'),
    '[': () => steps.back?.(),
    ']': () => steps.on?.(),
    Escape: () => !isNow && goToNow(),
  });
  return (
    <div className={classes['shell']}>
      <a href="#page" className={classes['skip']}>
        Skip to the page
      </a>
      <header ref={top} className={classes['top']}>
        <TopBar onMoments={() => setOpened('moments')} onKeys={() => setOpened('keys')} />
        <PastBar steps={steps} />
        <ConnectionBanner />
      </header>
      <Navigation />
      <main id="page" tabIndex={-1} className={classes['main']}>
        <Provider value={isNow ? presentClient : pastClient}>
          <Outlet />
        </Provider>
      </main>
      <MomentPicker
        title="Look at which moment?"
        opened={opened === 'moments'}
        onClose={close}
        onPick={goTo}
      />
      <KeyList opened={opened === 'keys'} onClose={close} />
    </div>
  );
}
