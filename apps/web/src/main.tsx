import './styles.ts';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { isEntrance } from './access/sign-in-address.ts';
import { onSignedOut } from './access/signed-out.ts';
import { presentClient } from './connection/clients.ts';
import { followChanges } from './connection/follow-changes.ts';
import { router } from './router.tsx';
import { theme } from './theme.ts';

// Whoever is not signed in is told nothing.
if (!isEntrance(window.location.pathname)) onSignedOut(followChanges());

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no element #root');

// The variables of the theme are a stylesheet of the build (theme-stylesheet.ts): no style elements at run time.
createRoot(place).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <Provider value={presentClient}>
        <RouterProvider router={router} />
      </Provider>
    </MantineProvider>
  </StrictMode>,
);
