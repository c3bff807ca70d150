import { describe, expect, it } from 'vitest';
import { fileNames } from './file-names.ts';

const named = (...decisions: [key: string, title: string][]) => [
  ...fileNames(decisions.map(([key, title]) => ({ key, title }))).values(),
];

describe('the file of a decision', () => {
  it.each([
    ['../../etc/passwd', 'x'],
    ['..', '..'],
    ['/etc/passwd', '/etc/passwd'],
    ['C:\\Windows\\system.ini', 'x'],
    ['a/.bashrc', '.bashrc'],
    ['a/-rf', '--help'],
    ['a/b\u202egnp.md', '\u202egnp.md'],
    ['D-1', '../../../root/.ssh/authorized_keys'],
    ['~', '$(reboot)'],
    ['D-2', '; rm -rf /'],
  ])('%j, %j lies in its folder, and its name is only a name', (key, title) => {
    for (const name of named([key, title])) expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._+-]*\.md$/u);
  });

  it('is nobody else’s, also where upper and lower case are the same', () => {
    const names = named(['a/0001-x', 'x'], ['b/0001-X', 'x'], ['D-1', 'x'], ['E-1', 'X']);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
  });
});
