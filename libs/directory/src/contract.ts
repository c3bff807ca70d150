import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shownAs, type PeopleVault } from './people-vault.ts';

export type VaultContractOptions = {
  /** Closes the vault and opens the same data again. Without it nothing is asked about restarts. */
  readonly reopen?: (vault: PeopleVault) => Promise<PeopleVault>;
  /** Removes what `open` made, after the vault was closed. */
  readonly dispose?: () => Promise<void>;
};

/**
 * What every people vault must do. An adapter's own test file is a call of this, with a way to open an empty vault for
 * each test:
 *
 *     describePeopleVault('the memory vault', async () => memoryPeopleVault());
 */
export const describePeopleVault = (
  title: string,
  open: () => Promise<PeopleVault>,
  options: VaultContractOptions = {},
): void => {
  describe(`${title} is a people vault`, () => {
    let vault: PeopleVault;
    beforeEach(async () => {
      vault = await open();
    });
    afterEach(async () => {
      await vault.close();
      await options.dispose?.();
    });
    const restart = async () => {
      if (options.reopen) vault = await options.reopen(vault);
    };
    const anna = { key: 'anna', name: 'Anna Jensen', mail: 'anna@acme.example' };

    describe('adding', () => {
      it('answers an opaque id that says nothing about the person', async () => {
        const id = await vault.add(anna);
        expect(id).toMatch(/^p_[a-z2-7]{16}$/);
        expect(await vault.add({ key: 'ben', name: 'Anna Jensen' })).not.toBe(id);
      });

      it('finds the person by key and by id, also after a restart', async () => {
        const id = await vault.add(anna);
        await restart();
        const person = { status: 'known', id, ...anna, aliases: [] };
        expect(vault.byKey('anna')).toEqual(person);
        expect(vault.byId(id)).toEqual(person);
        expect(vault.byIds(['p_nobody', id])).toEqual([undefined, person]);
      });

      it('takes a key already known for the same person', async () => {
        const id = await vault.add({ key: 'anna' });
        expect(await vault.add(anna)).toBe(id);
        expect(vault.byId(id)).toMatchObject({ name: 'Anna Jensen', mail: 'anna@acme.example' });
      });

      it('fills gaps and replaces nothing: an import does not undo what people corrected', async () => {
        const id = await vault.add(anna);
        await vault.add({ key: 'anna', name: 'A. Jensen' });
        expect(vault.byId(id)).toMatchObject({ name: 'Anna Jensen' });
      });

      it('tells keys apart that differ only in case', async () => {
        const [upper, lower] = await vault.addMany([{ key: 'Eh2406' }, { key: 'eh2406' }]);
        expect(upper).not.toBe(lower);
        expect(vault.byKey('Eh2406')?.id).toBe(upper);
        expect(vault.byKey('eh2406')?.id).toBe(lower);
        expect(vault.byKey('EH2406')).toBeUndefined();
      });

      it('adds many at once and answers their ids in order, doubles included', async () => {
        const old = await vault.add(anna);
        const ids = await vault.addMany([{ key: 'ben' }, { key: 'anna' }, { key: 'ben', name: 'Ben Okri' }]);
        expect(ids).toEqual([vault.byKey('ben')?.id, old, vault.byKey('ben')?.id]);
        await restart();
        expect(vault.byKey('ben')?.name).toBe('Ben Okri');
      });

      it('knows people without a key, each a person of their own', async () => {
        const [one, other] = await vault.addMany([{ name: 'Kim' }, { name: 'Kim' }]);
        expect(one).not.toBe(other);
      });

      it('keeps an id that the caller chose, and knows the person by it when told again', async () => {
        const id = 'p_aaaaaaaaaaaaaaaa';
        expect(await vault.add({ id, name: 'Kim' })).toBe(id);
        expect(await vault.add({ id, name: 'Kim', key: 'kim' })).toBe(id);
        await restart();
        expect(vault.byKey('kim')).toMatchObject({ id, name: 'Kim' });
        expect(vault.all().total).toBe(1);
        await vault.add(anna);
        await expect(vault.add({ id, key: 'anna' })).rejects.toMatchObject({ code: 'key-taken' });
      });

      it('refuses a blank key, and adds none of that batch', async () => {
        const batch = [{ key: 'ben' }, { key: ' ' }];
        await expect(vault.addMany(batch)).rejects.toMatchObject({ code: 'invalid-person' });
        expect(vault.byKey('ben')).toBeUndefined();
      });
    });

    describe('naming', () => {
      it('finds a person by every alias', async () => {
        const id = await vault.add(anna);
        await vault.addAlias(id, 'ajensen');
        await vault.addAlias(id, 'ajensen');
        await restart();
        expect(vault.byKey('ajensen')).toMatchObject({ id, key: 'anna', aliases: ['ajensen'] });
        expect(await vault.add({ key: 'ajensen' })).toBe(id);
      });

      it('refuses an alias that means somebody else', async () => {
        const [id] = await vault.addMany([anna, { key: 'ben' }]);
        await expect(vault.addAlias(id!, 'ben')).rejects.toMatchObject({ code: 'key-taken' });
      });

      it('shows the new name after a renaming, for the past as for the present', async () => {
        const id = await vault.add(anna);
        await vault.rename(id, 'Anna Holm');
        await restart();
        expect(shownAs(vault.byId(id)!)).toBe('Anna Holm');
      });

      it('shows the key of a person without a name', async () => {
        expect(shownAs(vault.byId(await vault.add({ key: 'ben' }))!)).toBe('ben');
      });

      it('refuses to name somebody who is not there', async () => {
        await expect(vault.rename('p_nobody', 'X')).rejects.toMatchObject({ code: 'unknown-person' });
        await expect(vault.erase('p_nobody')).rejects.toMatchObject({ code: 'unknown-person' });
      });
    });

    describe('listing', () => {
      beforeEach(async () => {
        await vault.addMany([anna, { key: 'ek', name: 'Esteban Küber' }, { key: 'Zoe' }, { key: 'ben' }]);
      });
      const keys = (page = {}) => vault.all(page).people.map(({ key }) => key);

      it('lists everybody by the name shown', () => {
        expect(keys()).toEqual(['anna', 'ben', 'ek', 'Zoe']);
      });

      it('finds by part of a name, key or mail address, whatever the case and the accents', () => {
        expect(keys({ search: 'kuber' })).toEqual(['ek']);
        expect(keys({ search: 'ACME' })).toEqual(['anna']);
        expect(keys({ search: 'z' })).toEqual(['Zoe']);
        expect(keys({ search: 'nobody' })).toEqual([]);
      });

      it('pages without repeating or skipping anybody, also when the last one was erased meanwhile', async () => {
        const one = vault.all({ first: 2 });
        expect(one).toMatchObject({ total: 4, people: [{ key: 'anna' }, { key: 'ben' }] });
        await vault.erase(one.people[1]!.id);
        const two = vault.all({ first: 2, after: one.endCursor! });
        expect(two.people.map(({ key }) => key)).toEqual(['ek', 'Zoe']);
        expect(two.endCursor).toBeUndefined();
      });
    });

    describe('erasing', () => {
      it('keeps the id and a number, and nothing else', async () => {
        const id = await vault.add(anna);
        await vault.addAlias(id, 'ajensen');
        expect(await vault.erase(id)).toEqual({ status: 'erased', id, number: 1 });
        await restart();
        expect(vault.byId(id)).toEqual({ status: 'erased', id, number: 1 });
        expect(shownAs(vault.byId(id)!)).toBe('former member 1');
        expect(vault.byKey('anna')).toBeUndefined();
        expect(vault.byKey('ajensen')).toBeUndefined();
        expect(vault.all().people).toEqual([]);
        expect(vault.records()).toEqual([{ id, formerMember: 1 }]);
      });

      it('gives each a number that stays', async () => {
        const [a, b, c] = await vault.addMany([{ key: 'a' }, { key: 'b' }, { key: 'c' }]);
        await vault.erase(b!);
        await restart();
        await vault.erase(a!);
        expect(await vault.erase(b!)).toMatchObject({ number: 1 });
        expect(vault.byIds([a!, b!, c!])).toMatchObject([{ number: 2 }, { number: 1 }, { key: 'c' }]);
      });

      it('does not bring the person back when the key turns up again: that is somebody new', async () => {
        const id = await vault.add(anna);
        await vault.erase(id);
        expect(await vault.add(anna)).not.toBe(id);
        await expect(vault.rename(id, 'Anna')).rejects.toMatchObject({ code: 'person-erased' });
      });
    });

    describe('moving', () => {
      it('gives an empty vault the same people under the same ids', async () => {
        const [id, gone] = await vault.addMany([anna, { key: 'ben' }]);
        await vault.addAlias(id!, 'ajensen');
        await vault.erase(gone!);
        const records = vault.records();
        await vault.close();
        await options.dispose?.();
        vault = await open();
        await vault.restore(records);
        await restart();
        expect(vault.records()).toEqual(records);
        expect(vault.byKey('ajensen')?.id).toBe(id);
        expect(await vault.erase(id!)).toMatchObject({ number: 2 });
      });

      it('restores into an empty vault only', async () => {
        await vault.add(anna);
        await expect(vault.restore([])).rejects.toMatchObject({ code: 'vault-not-empty' });
      });

      it('refuses people who share a key, and restores none', async () => {
        const doubles = [
          { id: 'p_a', key: 'anna' },
          { id: 'p_b', aliases: ['anna'] },
        ];
        await expect(vault.restore(doubles)).rejects.toMatchObject({ code: 'invalid-person' });
        expect(vault.records()).toEqual([]);
      });
    });

    it('refuses to write once closed', async () => {
      await vault.close();
      await expect(vault.add(anna)).rejects.toMatchObject({ code: 'closed' });
      await vault.close();
    });
  });
};
