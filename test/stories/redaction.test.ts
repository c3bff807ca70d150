import { redact } from '@throughline/cli';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPerson } from '../access/in-person.ts';
import { Server, type Loose } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-redaction-story-'));
const secret = 'The harbour master of Setubal is ill';
const between = '2026-06-03T12:00:00Z';
const question = `query($at: Moment, $from: Moment!) {
  org(at: $at) {
    goals { nodes { key title target } }
    search(text: "harbour master") { __typename }
  }
  diff(from: $from) { total differences { nodes { subjectTitle because { ... on Note { text } } fields { label before after } } } }
  replay(from: $from) { base { title } steps { because { ... on Note { text } } } }
}`;

let server: Server;
let position: string;

const everything = async (): Promise<Loose> => ({
  now: await server.ask(question, { at: null, from: between }),
  then: await server.ask(question, { at: between, from: between }),
});
const bytes = () =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).toString('latin1');

beforeAll(async () => {
  server = await Server.start({ dataFolder: folder });
  server.at('2026-06-01T08:00:00Z');
  await server.tell('organisationSetUp', { name: 'Harbourline', timeZone: 'Europe/Lisbon' });
  await server.tell('goalPropose', { goalId: 'G-1', title: secret });
  server.at('2026-07-01T08:00:00Z');
  const because = [{ note: `${secret}, says the office` }];
  ({ position } = await server.tell('goalSetTarget', { goalId: 'G-1', target: '2026-12-01', because }));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a text that is taken out of the log', () => {
  it('is [redacted] now, in every past, in differences and replay, and nothing else changes', async () => {
    const before = await everything();
    expect(JSON.stringify(before)).toContain('says the office');
    await server.stop();
    expect(bytes()).toContain(secret);
    const why = { because: 'It told of somebody’s health' };
    const { elsewhere } = await redact(folder, [{ event: '2', fields: ['title'] }], why);
    expect(elsewhere.map(({ event, path }) => [String(event.position), path])).toEqual([
      [position, 'because.0.note'],
    ]);
    await redact(folder, [{ event: position, fields: ['because'] }], why);
    expect(bytes()).not.toContain(secret);

    server = await Server.start({ dataFolder: folder });
    server.at('2026-07-01T08:00:00Z');
    const after = await everything();
    const found = (of: Loose) => Object.values<Loose>(of).map(({ org }) => org.search.length);
    expect([found(before), found(after)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
    for (const each of [before, after].flatMap((of) => Object.values<Loose>(of))) delete each.org.search;
    const gone = JSON.stringify(before)
      .replaceAll(`${secret}, says the office`, '[redacted]')
      .replaceAll(secret, '[redacted]');
    expect(after).toEqual(JSON.parse(gone));
  });

  it('is in the audit, by whom and when; and the plan goes on', async () => {
    const owner = inPerson(server.url, server.owner.personId, server.owner.session);
    const { access } = await owner.ask(
      '{ access { audit(filter: { kinds: ["TextRedacted"] }) { nodes { kind actor { id via } } } } }',
    );
    const entry = { kind: 'TextRedacted', actor: { id: 'owner', via: 'cli' } };
    expect(access.audit.nodes).toEqual([entry, entry]);
    await server.tell('goalReword', { goalId: 'G-1', title: 'Berths in a day' });
    expect((await server.ask('{ org { goals { nodes { title } } } }')).org.goals.nodes).toEqual([
      { title: 'Berths in a day' },
    ]);
  });
});
