import { describe, expect, it } from 'vitest';
import { readConfig } from '../../config.ts';
import { oidcSettings } from './oidc-settings.ts';

const whole = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'throughline' };
const settingsOf = (environment: Record<string, string>) => {
  const config = readConfig(environment);
  if (Array.isArray(config)) throw new Error(config.join('\n'));
  return oidcSettings(config);
};

describe('Single sign-on', () => {
  it('is off unless it is configured', () => expect(settingsOf({})).toBeNull());

  it('reads domains and roles as people write them', () => {
    const lists = {
      OIDC_ALLOWED_DOMAINS: 'Harbourline.example, @harbourline.pt,',
      OIDC_ROLE_MAP: 'a=b=member, roadmap-admins=admin',
    };
    expect(settingsOf({ ...whole, ...lists })).toMatchObject({
      issuer: new URL('https://id.example'),
      name: 'single sign-on',
      allowedDomains: ['harbourline.example', 'harbourline.pt'],
      roleOfGroup: new Map([
        ['a=b', 'member'],
        ['roadmap-admins', 'admin'],
      ]),
      groupsClaim: 'groups',
    });
  });

  it.each(['http://127.0.0.1:9000', 'http://localhost:9000', 'https://id.example/realms/harbourline'])(
    'takes the provider %s',
    (issuer) => expect(settingsOf({ ...whole, OIDC_ISSUER: issuer })?.issuer.href).toContain(issuer),
  );

  it.each([
    [{ OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'x' }, /^OIDC_ISSUER: must be the https/],
    [{ OIDC_ISSUER: 'id.example', OIDC_CLIENT_ID: 'x' }, /^OIDC_ISSUER: must be the https/],
    [{ OIDC_ISSUER: 'https://id.example' }, /^OIDC_CLIENT_ID: must be given/],
    [{ OIDC_CLIENT_ID: 'x' }, /^OIDC_ISSUER: must be given/],
    [{ ...whole, OIDC_ROLE_MAP: 'admins' }, /^OIDC_ROLE_MAP: must be a list of group=role.*"admins"/],
    [{ ...whole, OIDC_ROLE_MAP: 'staff=owner' }, /viewer, member, admin: not "staff=owner"/],
  ])('is not begun with %o', (environment, fault) => {
    expect(readConfig(environment)).toEqual([expect.stringMatching(fault)]);
  });
});
