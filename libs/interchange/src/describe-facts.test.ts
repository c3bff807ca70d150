import { describe, expect, it } from 'vitest';
import { describeFacts } from './describe-facts.ts';
import { factKinds } from './facts/facts.ts';

describe('the table of facts', () => {
  const table = describeFacts();

  it('lists every fact once, with what may be left out', () => {
    for (const { name } of factKinds)
      expect(table.match(new RegExp(`^  ${name.replace('.', '\\.')} `, 'gm'))).toHaveLength(1);
    expect(table).toMatch(
      /^ {2}goal\.proposed +goal, title, horizon\?, team\?, contacts\?, why\?, track\?, theme\?, parent\?$/m,
    );
    expect(table).toMatch(/^ {2}team\.reparented +team, parent$/m);
  });

  it('says which are only counted so far', () => {
    expect(table).toMatch(/work\.added .*\[counted, not applied yet: sprint work\]/);
  });

  it('says what each field holds', () => {
    expect(table).toContain('  startsOn: date');
    expect(table).toContain('  contacts: list of keys of people');
    expect(table).not.toContain('what it must be');
  });
});
