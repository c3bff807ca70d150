import { describe, expect, it } from 'vitest';
import { KeptPeople } from './kept-people.ts';
import type { VaultStorage } from './vault-storage.ts';

const failing: VaultStorage = {
  open: (learn) => learn([{ id: 'p_anna', key: 'anna', name: 'Anna' }]),
  write: async (decide) => {
    if (decide().length > 0) throw new Error('disk full');
  },
  scrub: async () => {},
  close: async () => {},
};

describe('people over a disk that is full', () => {
  it('what could not be written did not happen', async () => {
    const vault = new KeptPeople(failing);
    await expect(vault.add({ key: 'ben' })).rejects.toThrow('disk full');
    await expect(vault.rename('p_anna', 'Anna Holm')).rejects.toThrow('disk full');
    await expect(vault.erase('p_anna')).rejects.toThrow('disk full');
    expect(vault.records()).toEqual([{ id: 'p_anna', key: 'anna', name: 'Anna' }]);
    expect(vault.byKey('ben')).toBeUndefined();
  });

  it('what is there already needs no writing', async () => {
    expect(await new KeptPeople(failing).add({ key: 'anna', name: 'Anna' })).toBe('p_anna');
  });
});
