import { describe, expect, it } from 'vitest';
import { readAddress, shownAddress } from './address.ts';

describe('the address of an event store', () => {
  it('names one node, a cluster, or the name of a cluster', () => {
    expect(readAddress('esdb://127.0.0.1?tls=false')).toMatchObject({
      hosts: [{ address: '127.0.0.1', port: 2113 }],
      discover: false,
      tls: false,
      nodePreference: 'leader',
      streamPrefix: 'throughline.',
    });
    expect(
      readAddress('esdb://admin:s%40cret%25@a.acme.example:2111,b.acme.example:2112/?streamPrefix=acme'),
    ).toMatchObject({
      hosts: [
        { address: 'a.acme.example', port: 2111 },
        { address: 'b.acme.example', port: 2112 },
      ],
      tls: true,
      credentials: { username: 'admin', password: 's@cret%' },
      streamPrefix: 'acme.',
    });
    const discovered = readAddress(
      'esdb+discover://ops:pw@cluster.acme.example?tlscafile=/ca.crt&nodePreference=readOnlyReplica',
    );
    expect(discovered).toMatchObject({
      discover: true,
      caFile: '/ca.crt',
      nodePreference: 'read_only_replica',
    });
  });

  it.each([
    ['another scheme', 'postgres://admin:hunter2@localhost', /must read esdb:\/\//],
    ['no host', 'esdb://', /must read esdb:\/\//],
    ['a password with an @ in it', 'esdb://admin:hunter2@x@localhost', /must read esdb:\/\//],
    ['a user without a password', 'esdb://hunter2@localhost', /must read esdb:\/\//],
    ['a port that is none', 'esdb://admin:hunter2@localhost:99999', /name:port/],
    ['a % that begins nothing', 'esdb://admin:hunter2%@localhost', /percent-encoded/],
    [
      'an option that is not known',
      'esdb://admin:hunter2@localhost?tlsVerifyCert=hunter2',
      /"tlsVerifyCert" is not known/,
    ],
    [
      'an option with another value',
      'esdb://admin:hunter2@localhost?tls=hunter2',
      /tls must be true or false/,
    ],
    ['TLS without a user', 'esdb://localhost', /needs user:password@/],
    ['two names of clusters', 'esdb+discover://admin:hunter2@a,b', /one DNS name/],
    [
      'a prefix that could begin another',
      'esdb://admin:hunter2@localhost?streamPrefix=a.b',
      /streamPrefix takes/,
    ],
  ])('is refused with %s, and never repeated', (_, address, message) => {
    const refusal = () => readAddress(address);
    expect(refusal).toThrow(message);
    expect(refusal).toThrow(
      expect.objectContaining({ code: 'misconfigured', message: expect.not.stringMatching(/hunter2/) }),
    );
  });

  it('is shown without user and password', () => {
    expect(shownAddress(readAddress('esdb://admin:hunter2@a:1,b?tls=true'))).toBe('esdb://a:1,b:2113');
  });
});
