import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ordinaryConfig, readConfig, type Config } from './config.ts';
import { allSettings } from './config/settings.ts';
import { configLines, help, settingsTable } from './config/shown.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-config-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('the configuration', () => {
  it('of nothing at all is a server for this machine', () => {
    expect(readConfig({})).toEqual(ordinaryConfig);
    expect(readConfig({ PORT: '', HOST: undefined, HOME: '/root' })).toEqual(ordinaryConfig);
    expect(ordinaryConfig).toMatchObject({
      HOST: '127.0.0.1',
      EVENT_STORE: 'sqlite',
      DIRECTORY: 'sqlite',
    });
  });

  it('that is wrong in several places is told with all of them', () => {
    const wrong = readConfig({
      PORT: 'four',
      EVENT_STORE: 'mysql://db',
      LOG_LEVEL: 'loud',
      LIMIT_TOKNES: '5',
      OIDC_ISSUER: 'https://id.example',
    });
    expect((wrong as string[]).map((line) => line.split(':')[0]).sort()).toEqual([
      'EVENT_STORE',
      'LIMIT_TOKNES',
      'LOG_LEVEL',
      'PORT',
    ]);
    expect(readConfig({ OIDC_ISSUER: 'https://id.example' })).toEqual([
      'OIDC_CLIENT_ID: must be given together with the other',
    ]);
  });

  it.each([
    [{ HOST: '0.0.0.0' }, /^PUBLIC_URL: must be given where HOST=0\.0\.0\.0/],
    [{ PUBLIC_URL: 'http://plans.example' }, /^PUBLIC_URL: is http: .*INSECURE_HTTP=1/],
    [{ PUBLIC_URL: 'https://plans.example/throughline' }, /^PUBLIC_URL: must be an address without a path/],
    [{ PUBLIC_URL: 'plans.example' }, /^PUBLIC_URL: must be/],
    [{ TRUST_PROXY: '10.0.0.0/99' }, /^TRUST_PROXY: must be a list/],
    [{ TRUST_PROXY: 'everybody' }, /^TRUST_PROXY: must be a list/],
    [{ DIRECTORY: 'postgres://me:postgres@db/throughline' }, /^DIRECTORY: holds a password from a manual/],
    [{ EVENT_STORE: 'esdb://admin:changeit@a:2113,b:2113?tls=true' }, /^EVENT_STORE: holds a password/],
    [{ DIRECTORY_FILE: '/nowhere/at/all' }, /^DIRECTORY_FILE: \/nowhere\/at\/all cannot be read \(ENOENT\)/],
  ])('%j is refused', (environment, sentence) => {
    const [first, ...more] = readConfig(environment) as string[];
    expect(first).toMatch(sentence);
    expect(more).toEqual([]);
  });

  it.each([
    { HOST: '0.0.0.0', PUBLIC_URL: 'https://plans.example/' },
    { HOST: '10.0.0.7', PUBLIC_URL: 'http://plans.example', INSECURE_HTTP: '1' },
    { PUBLIC_URL: 'http://localhost:5173' },
    { TRUST_PROXY: 'loopback, 10.0.0.0/8,2001:db8::/32 ,192.0.2.1' },
    { EVENT_STORE: 'esdb://admin:changeit@127.0.0.1:2113?tls=false' },
  ])('%j is accepted', (environment) => {
    expect(Array.isArray(readConfig(environment))).toBe(false);
  });

  it('takes secrets from files, and from one place only', () => {
    const address = 'postgres://throughline:tr0ub4dor@db:5432/throughline';
    const path = file('directory', `${address}\n`);
    expect(readConfig({ DIRECTORY_FILE: path })).toMatchObject({ DIRECTORY: address });
    expect(readConfig({ DIRECTORY_FILE: path, DIRECTORY: address })).toEqual([
      'DIRECTORY_FILE: is given together with DIRECTORY: leave one of them out',
    ]);
    expect(readConfig({ DIRECTORY_FILE: file('empty', '\n') })).toEqual([
      expect.stringMatching(/^DIRECTORY_FILE: .*empty is empty$/),
    ]);
  });
});

describe('shown', () => {
  it('it holds no password, however it was given', () => {
    const config = readConfig({
      EVENT_STORE: 'esdb://planner:tr0ub4dor@a:2113,b:2113?tls=true',
      DIRECTORY_FILE: file('secret', 'postgres://throughline:tr0ub4dor@db:5432/throughline'),
      OIDC_ISSUER: 'https://id.example',
      OIDC_CLIENT_ID: 'throughline',
      OIDC_CLIENT_SECRET: 'tr0ub4dor',
    }) as Config;
    const shown = configLines(config).join('\n');
    expect(shown).not.toContain('tr0ub4dor');
    expect(shown).toContain('EVENT_STORE=esdb://…@a:2113,b:2113?tls=true    # chosen');
    expect(shown).toContain('OIDC_CLIENT_SECRET=…    # chosen');
    expect(shown).toContain('PORT=4000\n');
  });

  it('in the help and in infra/README.md is every setting, with what it means, ordinarily is, and an example', () => {
    const said = help();
    for (const { name, meaning, example, isSecret } of allSettings) {
      expect(said).toContain(`  ${name}`);
      expect(meaning, name).toMatch(/^[A-Z1].*\.$/);
      expect(example, name).toBeDefined();
      if (isSecret) expect(said).toContain(`${name}_FILE`);
    }
    const manual = readFileSync(join(import.meta.dirname, '../../../infra/README.md'), 'utf8');
    const cells = (text: string) => text.replace(/ +/g, ' ').replace(/-+/g, '-');
    expect(cells(manual), 'run: node apps/api/src/config/print-table.ts').toContain(cells(settingsTable()));
  });

  it('of an example each is a value that is accepted', () => {
    for (const { name, example } of allSettings) {
      if (example!.includes('…')) continue;
      const needed = {
        ...(name !== 'PUBLIC_URL' && { PUBLIC_URL: 'https://plans.example' }),
        ...(name.startsWith('OIDC') && { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'throughline' }),
      };
      expect(Array.isArray(readConfig({ ...needed, [name]: example })), name).toBe(false);
    }
  });
});
