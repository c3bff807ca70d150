import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './house.ts';
import { startServer, type Server } from './server.ts';

const slow = 60_000;

let house: House;
let again: Server | undefined;

beforeAll(async () => {
  house = await openHouse(undefined);
}, slow);

afterAll(async () => {
  await house?.close();
  await again?.stop();
});

const lost = () => house.page.getByText('Connection lost.');
const organisation = () => house.page.getByLabel('Your organisation');

describe('when the network goes away', { timeout: slow }, () => {
  it('says so at once, and heals by itself without losing what was written', async () => {
    const { page } = house;
    await page.goto('/');
    await organisation().fill('Harbourline');
    await page.getByLabel('A team').fill('Payments');
    await page.getByLabel('Its most important goal').fill('Settle in five currencies');
    await page.context().setOffline(true);
    await lost().waitFor({ timeout: 1500 });
    expect(await organisation().inputValue()).toBe('Harbourline');
    await page.context().setOffline(false);
    await lost().waitFor({ state: 'detached', timeout: 5000 });
    expect(await organisation().inputValue()).toBe('Harbourline');
  });
});

describe('when the connection is back but no answer comes yet', { timeout: slow }, () => {
  it('keeps the page and the form that is open on it', async () => {
    const { page } = house;
    await page.route('**/graphql', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await page.context().setOffline(true);
    await lost().waitFor();
    await page.context().setOffline(false);
    await failed;
    await lost().waitFor({ state: 'detached' });
    expect(await organisation().inputValue()).toBe('Harbourline');
    await page.unroute('**/graphql');
  });
});

describe('when the server goes away', { timeout: slow }, () => {
  it('says so, and keeps what was written so that it can be sent again', async () => {
    const { page, server } = house;
    const { port } = new URL(server.address);
    await server.stop();
    await lost().waitFor({ timeout: 1500 });
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('alert').getByText('This did not reach the server.').waitFor();
    expect(await organisation().inputValue()).toBe('Harbourline');

    again = await startServer({ PORT: port, DATA: house.data });
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Settle in five currencies' }).waitFor();
    await lost().waitFor({ state: 'detached', timeout: 15_000 });
  });
});
