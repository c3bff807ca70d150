import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Provider } from 'urql';
import { SignedOutDialog } from '../access/SignedOutDialog.tsx';
import { ConnectionBanner } from '../connection/ConnectionBanner.tsx';
import { pastClient, presentClient } from '../connection/clients.ts';
import { CopyLink } from '../moment/CopyLink.tsx';
import { MomentPicker } from '../moment/MomentPicker.tsx';
import { PastBar } from '../moment/PastBar.tsx';
import { useMoment } from '../moment/use-moment.ts';
import { useSteps } from '../moment/use-steps.ts';
import { DemoBanner } from './DemoBanner.tsx';
import { KeyList } from './KeyList.tsx';
import { Navigation } from './Navigation.tsx';
import { NewDecision } from './NewDecision.tsx';
import { TopBar } from './TopBar.tsx';
import { useActions, useBoundKeys, useEntries, type Opened } from './use-actions.ts';
import { useKeys } from './use-keys.ts';
import { usePaletteKey } from './use-palette-key.ts';
import { useTopHeight } from './use-top-height.ts';
import classes from './Shell.module.css';

const loadPalette = () =>
  import('../features/palette/Palette.tsx').then(({ Palette }) => ({ default: Palette }));
const Palette = lazy(loadPalette);

/** Once the page is there: whoever presses the key types at once, and what is typed must not be lost. */
const usePaletteSoon = () => {
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette().catch(() => undefined), 1_000);
    return () => clearTimeout(timer);
  }, []);
};

export function Shell() {
  const { isNow, goTo, goToNow } = useMoment();
  const steps = useSteps();
  const top = useTopHeight();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const does = useActions(steps, setOpened);
  const keys = useBoundKeys(does);
  const entries = useEntries(does);
  useKeys({ ...keys, Escape: () => !isNow && goToNow() });
  usePaletteKey(() => setOpened('palette'));
  usePaletteSoon();
  const client = isNow ? presentClient : pastClient;
  return (
    <div className={classes['shell']}>
      <a href="#page" className={classes['skip']}>
        Skip to the page
      </a>
      <header ref={top} className={classes['top']}>
        <DemoBanner />
        <TopBar onOpen={setOpened} />
        <PastBar steps={steps} />
        <ConnectionBanner />
      </header>
      <Navigation />
      <main id="page" tabIndex={-1} className={classes['main']}>
        <Provider value={client}>
          <Outlet />
        </Provider>
      </main>
      <MomentPicker title="Look at which moment?" opened={opened === 'moments'} onClose={close} onPick={goTo}>
        <CopyLink position={steps.position} />
      </MomentPicker>
      <SignedOutDialog />
      <KeyList opened={opened === 'keys'} onClose={close} />
      <NewDecision opened={opened === 'decision' && isNow} onClose={close} />
      <Provider value={client}>
        <Suspense>{opened === 'palette' && <Palette opened onClose={close} entries={entries} />}</Suspense>
      </Provider>
    </div>
  );
}
