import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { createRoot } from 'react-dom/client';
import { askEntrance } from '../access/entrance.ts';
import { signInAddress } from '../access/sign-in-address.ts';
import { atMoment } from './at-moment.ts';
import { Explorer } from './Explorer.tsx';

const webSocket = new URL('/graphql', window.location.href);
webSocket.protocol = webSocket.protocol.replace('http', 'ws');

const firstMoment = new URLSearchParams(window.location.search).get('at') ?? '';
let asked: string | undefined = firstMoment.trim() || undefined;

// One fetcher for as long as the page lives: with each new one, GraphiQL would read the schema anew.
const fetcher = atMoment(
  createGraphiQLFetcher({ url: '/graphql', subscriptionUrl: webSocket.href }),
  () => asked,
);

const show = () => {
  const place = document.getElementById('root');
  if (!place) throw new Error('graphiql/index.html has no element #root');
  createRoot(place).render(
    <Explorer fetcher={fetcher} firstMoment={firstMoment} onMoment={(moment) => (asked = moment)} />,
  );
};

// Whoever is not signed in would be answered nothing here.
const session = await askEntrance('session');
if (session.ok && !session.data.signedIn) window.location.replace(signInAddress(window.location));
else show();
