/** A hand-written JSON server: the roadmap from plain objects, no GraphQL. Usage: node by-hand.ts EVENTS */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PlainModel } from '../plain-model.ts';
import { recordedEvents } from '../modelled.ts';
import { roadmapByHand } from '../roadmap-query.ts';

const model = new PlainModel();
for await (const event of recordedEvents(Number(process.argv[2]))) model.apply(event);

const server = createServer(async (request, response) => {
  const body = Buffer.concat(await request.toArray());
  const { variables } = JSON.parse(body.toString()) as { variables: { horizon: string; first: number } };
  const answer = JSON.stringify({ data: roadmapByHand(model, variables.horizon, variables.first) });
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(answer),
  });
  response.end(answer);
});
server.listen(0, '127.0.0.1', () => {
  console.log(`listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
