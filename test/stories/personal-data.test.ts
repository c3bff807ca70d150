import { memoryDirectory } from '@throughline/directory-sqlite';
import { redactedBy } from '@throughline/domain';
import { memoryStore, verifyLog } from '@throughline/event-store';
import { administrator } from '@throughline/read-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPerson, somebody, type InPerson } from '../access/in-person.ts';
import { Server, type Loose } from './server.ts';

let server: Server;
let owner: InPerson;
let ines: InPerson;
let id: string;
const name = 'Ines Duarte';

const everything = `query($at: Moment, $from: Moment!) {
  org(at: $at) {
    goals { nodes { key title contacts { id name } team { name leads { name } } } }
    people { nodes { id key name status } }
  }
  diff(from: $from) { differences { nodes { subjectTitle fields { label before after } actor { name } } } }
  replay(from: $from) { base { key fields { label value } } steps { at } }
}`;
const june = '2026-06-03T12:00:00Z';

beforeAll(async () => {
  server = await Server.start();
  owner = inPerson(server.url, server.owner.personId, server.owner.session);
  server.at('2026-06-01T08:00:00Z');
  await server.tell('organisationSetUp', { name: 'Harbourline', timeZone: 'Europe/Lisbon' });
  const { person } = await server.tell('personAdd', { name, key: 'ines-d' }, 'person { id }');
  id = person.id.slice('person:'.length);
  const { accounts, sessions } = server.app.house.directory;
  await accounts.create({ personId: id, login: 'ines@harbourline.example', role: 'member' });
  ines = inPerson(server.url, id, (await sessions.start(id, 'test')).secret);
  await server.tell('teamForm', { teamId: 'payments', name: 'Payments' });
  await server.tell('teamJoin', { teamId: 'payments', personId: id, role: 'lead' });
  await server.tell('goalPropose', {
    goalId: 'G-1',
    title: 'Berths in a day',
    teamId: 'payments',
    contacts: [id],
  });
  server.at('2026-07-01T08:00:00Z');
  await server.tell('goalReword', { goalId: 'G-1', title: 'Berths in an hour' });
});
afterAll(() => server.stop());

const erase = (whom: string, by: InPerson = owner) => by.tell('personErase', { personId: whom }, 'name');
const seen = async () => [
  await owner.ask(everything, { at: null, from: june }),
  await owner.ask(everything, { at: june, from: june }),
];

describe('everything about a person', () => {
  const dataOf = async (by: InPerson, input: object) => {
    const { json } = await by.tell('personDataExport', input, 'json');
    return JSON.parse(json) as Loose;
  };

  it('is for the person, who finds account, sessions and every event in it', async () => {
    const about = await dataOf(ines, {});
    expect(about).toMatchObject({
      person: { id, name, key: 'ines-d' },
      account: { login: 'ines@harbourline.example', role: 'member' },
      sessions: [{ label: 'test' }],
    });
    const types = about.events.map(({ type }: Loose) => type);
    expect(types).toEqual(expect.arrayContaining(['PersonAdded', 'MemberJoined', 'GoalProposed']));
    expect(types).not.toContain('TeamFormed');
  });

  it('is for administrators, and each time it is in the audit', async () => {
    const about = await dataOf(owner, { personId: 'ines-d' });
    expect(about.person.name).toBe(name);
    expect(about.events.filter(({ type }: Loose) => type === 'ExportMade')).toMatchObject([
      { data: { what: 'person' }, toldByThem: true },
    ]);
  });

  it('leaves out what whoever asks may not read today, and says how much that is', async () => {
    const share = { contextId: 'C-9', kind: 'commitment', statement: 'It stays between us' };
    await server.tell('contextShare', { ...share, audience: { people: [id] } });
    expect(JSON.stringify((await dataOf(ines, {})).events)).toContain('between us');
    await server.tell('contextChangeAudience', { contextId: 'C-9', audience: { leadership: true } });
    const { withheld, events } = await dataOf(ines, {});
    expect(withheld).toBe(2);
    expect(JSON.stringify(events)).not.toContain('between us');
    const own = events.filter(({ stream }: Loose) => stream === `account-${id}`);
    expect(own.map(({ type }: Loose) => type)).toContain('ExportMade');
  });

  it('is for nobody else, and for no token', async () => {
    const other = await somebody(server, 'p_olaf', 'member');
    const query = 'mutation($id: ID) { personDataExport(input: { personId: $id }) { json } }';
    expect((await other.post(query, { id })).errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await server.post(query, { id })).errors![0]!.extensions['code']).toBe('FORBIDDEN');
    const nobody = await owner.tell('personDataExport', { personId: 'nobody' }, 'json');
    expect([nobody.json, nobody.userErrors[0].code]).toEqual([null, 'unknown-person']);
  });
});

describe('forgetting a person', () => {
  it('is for administrators who are signed in', async () => {
    const query = 'mutation($id: ID!) { personErase(input: { personId: $id }) { name } }';
    expect((await ines.post(query, { id })).errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await server.post(query, { id })).errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });

  it('says what is wrong, and forgets nobody then', async () => {
    expect((await erase('nobody')).userErrors).toMatchObject([{ code: 'unknown-person' }]);
    const last = await erase(owner.personId);
    expect(last.userErrors).toMatchObject([{ code: 'last-administrator', path: ['input', 'personId'] }]);
    expect((await owner.ask('{ viewer { canWrite } }')).viewer.canWrite).toBe(true);
  });

  it('changes the name now and in every past, and nothing else', async () => {
    const { planner } = server.app.house;
    const before = await seen();
    const log = await Array.fromAsync(planner.store.readAll());
    expect(JSON.stringify(before)).toContain(name);
    expect(await erase('ines-d')).toEqual({ name: 'former member 1', userErrors: [] });
    const after = await seen();
    const expected = JSON.stringify(before).replaceAll(name, 'former member 1').replaceAll('ines-d', id);
    expect(after).toEqual(JSON.parse(expected));
    const longer = await Array.fromAsync(planner.store.readAll());
    expect(longer.slice(0, log.length)).toEqual(log);
    expect(longer.slice(log.length).map(({ stream, type }) => [stream, type])).toEqual([
      [`account-${id}`, 'PersonErased'],
    ]);
    expect((await verifyLog(planner.store, { redactedBy })).problems).toEqual([]);
  });

  it('ends all that let the person in, is in the audit, and may be told again', async () => {
    expect((await ines.post('{ viewer { id } }')).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(await erase(id)).toEqual({ name: 'former member 1', userErrors: [] });
    const { access } = await owner.ask(
      '{ access { accounts { personId } audit(filter: { kinds: ["PersonErased"] }) { nodes { kind actor { id } subject { key title } } } } }',
    );
    expect(access.accounts.map(({ personId }: Loose) => personId)).not.toContain(id);
    expect(access.audit.nodes).toMatchObject([{ kind: 'PersonErased', actor: { id: owner.personId } }]);
    const { directory } = server.app.house;
    expect(JSON.stringify(directory.people.records())).not.toMatch(/Ines|ines-d/);
  });

  it('is finished at the next start, where the log knows of it and the directory does not', async () => {
    const store = memoryStore();
    const directory = memoryDirectory();
    const first = await Server.start({ store, directory });
    const begun = await somebody(first, 'p_x7', 'member');
    await directory.people.rename('p_x7', 'Tomás Reis');
    await first.app.house.planner.tell(
      { type: 'ErasePerson', data: { personId: begun.personId } },
      { who: administrator('owner', 'test'), commandId: 'c1' },
    );
    expect(directory.people.byId('p_x7')).toMatchObject({ name: 'Tomás Reis' });
    const next = await Server.start({ store, directory });
    await expect
      .poll(() => directory.people.byId('p_x7'))
      .toEqual({ status: 'erased', id: 'p_x7', number: 1 });
    expect(await directory.accounts.byPerson('p_x7')).toBeUndefined();
    await next.stop();
  });
});
