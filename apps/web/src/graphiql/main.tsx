import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { createRoot } from 'react-dom/client';
import { Explorer } from './Explorer.tsx';

const webSocket = new URL('/graphql', window.location.href);
webSocket.protocol = webSocket.protocol.replace('http', 'ws');

const fetcher = createGraphiQLFetcher({ url: '/graphql', subscriptionUrl: webSocket.href });

const place = document.getElementById('root');
if (!place) throw new Error('graphiql/index.html has no element #root');
createRoot(place).render(<Explorer fetcher={fetcher} />);
