import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoHouse, openHouse, type House } from './house.ts';
import { wcagViolations } from './watched-page.ts';

const slow = 60_000;

let house: House;
let page: Page;

beforeAll(async () => {
  house = await openDemoHouse();
  page = house.page;
}, slow);

afterAll(() => house?.close(), slow);

const dialog = () => page.getByRole('dialog');
const story = () => page.getByRole('region', { name: 'Story' });
const facts = () => page.getByRole('region', { name: 'Facts' });

const more = async (label: string, menu = 'More') => {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: label }).click();
  await dialog().waitFor();
};

const pick = async (field: Locator, part: string) => {
  await field.fill(part);
  await dialog().getByRole('option', { name: part }).first().click();
};

const record = async (label: string) => {
  await dialog().getByRole('button', { name: label, exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
};

const why = (words: string) => dialog().getByLabel('Why?').fill(words);
const expectAccessible = async () => expect(await wcagViolations(page), page.url()).toEqual([]);

describe('a goal', { timeout: slow }, () => {
  it('gets a checkpoint, which is waived only for a reason', async () => {
    await page.goto('/goals/G-105');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Schedule a checkpoint' }).waitFor();
    await expectAccessible();
    await page.getByRole('menuitem', { name: 'Schedule a checkpoint' }).click();
    await dialog().getByLabel('What is looked at?').fill('rehearsal');
    await dialog().getByLabel('On which day?').fill('2026-12-01');
    await pick(dialog().getByLabel('Who has to be there?'), 'Ruth Adeyemi');
    await expectAccessible();
    await record('Schedule it');
    const gates = page.getByRole('region', { name: 'Checkpoints' });
    await gates.getByText('With Ruth Adeyemi').waitFor();
    await gates.getByRole('button', { name: 'Waive rehearsal' }).click();
    await dialog().getByRole('button', { name: 'Waive it' }).click();
    await expect.poll(() => dialog().getByLabel('Why?').getAttribute('aria-invalid')).toBe('true');
    await dialog().getByText('A checkpoint is waived for a reason.').waitFor();
    await pick(dialog().getByLabel('Decision or context behind it'), 'D-31');
    await record('Waive it');
    await gates.getByText('waived').waitFor();
    await story().getByText('Checkpoint waived').first().waitFor();
  });

  it('says beside the field what cannot be said at all', async () => {
    await more('Change its scope');
    await dialog().getByLabel('What came in?').fill('Refunds');
    await dialog().getByLabel('Person-weeks more or less').fill('some');
    await dialog().getByRole('button', { name: 'Record it' }).click();
    await dialog().getByText('“some” is not a number.').waitFor();
    await dialog().getByLabel('Person-weeks more or less').fill('2,5');
    await record('Record it');
    await facts().getByText('+2.5 person-weeks').waitFor();
  });

  it('becomes part of another, and stands for itself again on request', async () => {
    await more('Make it part of another goal');
    await pick(dialog().getByLabel('Part of'), 'Export declarations');
    await why('Customs waits for it');
    await record('Record it');
    await facts().getByText('G-102 Export declarations').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back: Parent goal recorded: G-105').waitFor();
    await facts().getByText('G-102 Export declarations').waitFor({ state: 'detached' });
  });

  it('is not taken back over what somebody else has said since', async () => {
    await more('Set its stage');
    await dialog().getByLabel('Stage').fill('rollout');
    await record('Record it');
    await house.ask('mutation { goalSetStage(input: { goalId: "G-105", stage: "beta" }) { changeSet } }');
    await facts().getByText('beta').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Not taken back. Somebody changed this').waitFor();
    await facts().getByText('beta').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
  });

  it('is carried over, and goes on as a proposal in the other horizon', async () => {
    await page.goto('/goals/G-109');
    await more('Carry it over');
    await dialog().getByLabel('Into which horizon?').selectOption({ label: 'H1-2027' });
    await why('The team lost two people');
    await record('Carry it over');
    await page.getByText('carried over').first().waitFor();
    await page.goto('/?horizon=H1-2027');
    await page
      .getByRole('main')
      .getByRole('link', { name: 'Small forwarders sign up without help' })
      .waitFor();
  });

  it('is found by the palette in its own words', async () => {
    await page.goto('/goals/G-105');
    await page.getByRole('heading', { name: 'Story' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find anything' }).fill('estimate the');
    await page.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Record the estimate' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});

describe('people and teams', { timeout: slow }, () => {
  it('report to somebody else, from a day, for a reason', async () => {
    await page.goto('/people/lena');
    await more('Say whom they report to');
    await dialog()
      .getByRole('button', { name: /^Take .* away$/ })
      .click();
    await pick(dialog().getByLabel('Reports to'), 'Ruth Adeyemi');
    await why('Payments is between two managers');
    await record('Record it');
    await facts().getByRole('link', { name: 'Ruth Adeyemi' }).waitFor();
    await story().getByText('“Payments is between two managers”').waitFor();
  });

  it('change their role in a team, and the team tells it', async () => {
    await page.goto('/teams/payments');
    await page.getByRole('button', { name: /^Change role.*Lena Petersdorff/ }).click();
    await dialog().getByLabel('As what?').fill('lead');
    await record('Record the role');
    await story().getByText('Member role changed').first().waitFor();
  });

  it('are split with their goals and people in one change', async () => {
    await page.goto('/teams/payments');
    await more('Reorganise it');
    await dialog().getByLabel('Which new teams come of it?').fill('Pay-in\nPay-out');
    await dialog().getByLabel('Greta Hofstätter').selectOption({ label: 'Pay-out' });
    await dialog().getByLabel('The old ledger is switched off').selectOption({ label: 'Pay-out' });
    await expectAccessible();
    await page.reload();
    await more('Reorganise it');
    expect(await dialog().getByLabel('Which new teams come of it?').inputValue()).toBe('Pay-in\nPay-out');
    await why('Two ledgers, two teams');
    await record('Reorganise it');
    await facts().getByRole('link', { name: 'Pay-out' }).click();
    await page.getByRole('heading', { name: 'Pay-out', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Greta Hofstätter' }).first().waitFor();
    await page.getByRole('region', { name: 'Goals' }).getByText('The old ledger is switched off').waitFor();
    await facts().getByRole('link', { name: 'Payments' }).waitFor();
    await story().getByText('“Two ledgers, two teams”').first().waitFor();
  });

  it('end, and their goals have somebody', async () => {
    await page.goto('/teams/pay-out');
    await more('Disband it');
    await pick(dialog().getByLabel('Who takes its goal?'), 'Pay-in');
    await why('It was too small');
    await record('Disband it');
    await page.getByText('disbanded', { exact: true }).first().waitFor();
    await page.goto('/teams/pay-in');
    await page.getByRole('region', { name: 'Goals' }).getByText('The old ledger is switched off').waitFor();
  });

  it('leave, and what hung on them is somebody else’s', async () => {
    await page.goto('/people/tomasz');
    await more('They leave the organisation');
    await expectAccessible();
    await record('They leave');
    await page.getByText('left', { exact: true }).first().waitFor();
    await page.getByText('In no team.').waitFor();
    await page.goto('/people/priya');
    await facts().getByRole('link', { name: 'Ruth Adeyemi' }).waitFor();
    await page.goto('/people/tomasz');
    await page.getByRole('button', { name: 'They are back' }).click();
    await record('They are back');
    await page.getByRole('button', { name: 'More' }).waitFor();
  });
});

describe('decisions and context', { timeout: slow }, () => {
  it('are filed under another domain, and the story says why', async () => {
    await page.goto('/decisions/D-31');
    await more('File it in a domain');
    await dialog().getByLabel('Domain').fill('scope');
    await why('Nobody looked for it under staffing');
    await record('Record it');
    await facts().getByText('scope', { exact: true }).waitFor();
    await story().getByText('“Nobody looked for it under staffing”').waitFor();
  });

  it('are said in other words, and taken back', async () => {
    await page.goto('/context/C-19');
    await page.getByRole('button', { name: 'Revise' }).click();
    await dialog().getByLabel('What must people know?').fill('Two ledgers cost us two weeks a quarter.');
    await record('Record it');
    await page.getByRole('heading', { name: 'Two ledgers cost us two weeks a quarter.' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back: Revised: C-19').waitFor();
  });
});

describe('the plan', { timeout: slow }, () => {
  const order = () =>
    page
      .locator('[data-kind="goal"]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row-key')).slice(0, 3));
  const moveUp = async () => {
    await page.getByRole('button', { name: /^Move Export declarations/ }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('button', { name: 'Save with a reason' }).click();
    await dialog().getByLabel('Why this order?').fill('Customs first');
    await record('Record the move');
  };

  it('takes a saved order back, and says what was taken back', async () => {
    await page.setViewportSize({ width: 1280, height: 1600 });
    await page.goto('/?horizon=H2-2026');
    await expect.poll(order).toEqual(['G-101', 'G-102', 'G-105']);
    await moveUp();
    await expect.poll(order).toEqual(['G-102', 'G-101', 'G-105']);
    await page.getByText('1 move saved: Export declarations without retyping 2 → 1').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back: 1 move saved').waitFor();
    await expect.poll(order).toEqual(['G-101', 'G-102', 'G-105']);
  });

  it('leaves an order alone that somebody has changed since', async () => {
    await moveUp();
    await house.ask('mutation { goalRank(input: { goalId: "G-105", toRank: 1 }) { changeSet } }');
    await expect.poll(order).toEqual(['G-105', 'G-102', 'G-101']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Not taken back.').waitFor();
    expect(await order()).toEqual(['G-105', 'G-102', 'G-101']);
  });

  it('says why all horizons together have no order, and leads to one that has', async () => {
    await page.goto('/?horizon=all');
    await page.getByText('Each horizon has its own order.').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'H1-2027', exact: true }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('horizon')).toBe('H1-2027');
  });

  it('says which goal is not ready, when all are to be promised', async () => {
    await page.goto('/?horizon=H1-2027');
    await more('Commit to it', 'Horizon');
    await dialog().getByRole('button', { name: 'Commit to it' }).click();
    const refusal = dialog().getByText(/^\S.*: (Without an outcome|Nobody has said|A committed goal has)/);
    await refusal.waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('opens the next horizon and says what it is for', async () => {
    await more('Open a horizon', 'Horizon');
    expect(await dialog().getByLabel('First day').inputValue()).toBe('2027-07-01');
    await dialog().getByLabel('What is it for?').fill('Second depot');
    await expectAccessible();
    await record('Open it');
    await page.getByText('Second depot').waitFor();
    await more('Rename it', 'Horizon');
    await dialog().getByLabel('Its new name').fill('Depot half');
    await record('Rename it');
    await page
      .getByText('Renamed: Depot half')
      .or(page.getByText(/^Renamed: /))
      .waitFor();
  });

  it('keeps its rules and its named moments in the settings', async () => {
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Change: A change of the committed plan needs' }).click();
    await dialog().getByLabel('It needs').selectOption('note');
    await record('Set the rule');
    await page.getByText('a note at least').first().waitFor();
    await page.getByRole('button', { name: 'Name a moment' }).click();
    await dialog().getByLabel('What was it?').fill('Depot rented');
    await record('Name it');
    await page
      .getByRole('region', { name: 'Named moments' })
      .getByRole('link', { name: 'Depot rented' })
      .waitFor();
    await expectAccessible();
  });

  it('asks for the reason that the organisation wants, beside the field', async () => {
    await page.goto('/goals/G-102');
    await page.getByRole('button', { name: 'Move the target', exact: true }).click();
    await dialog().getByLabel('Target day').fill('2026-12-30');
    await dialog().getByRole('button', { name: 'Record it' }).click();
    await dialog().getByText('it does not say why').waitFor();
    await expect.poll(() => dialog().getByLabel('Why?').getAttribute('aria-invalid')).toBe('true');
    await why('The depot opens later');
    await record('Record it');
  });

  it('never complained', () => expect(house.complaints()).toEqual([]));
});

describe('before anything is set up', { timeout: slow }, () => {
  it('the keys for new things lead to setting up', async () => {
    const empty = await openHouse(undefined);
    try {
      await empty.page.goto('/people');
      // Whether there is an organisation is known a moment after the page stands.
      await empty.page.waitForLoadState('networkidle');
      await empty.page.keyboard.press('n');
      await empty.page.keyboard.press('d');
      await empty.page.getByRole('heading', { name: 'Welcome to Throughline' }).waitFor();
      const focused = () =>
        empty.page.evaluate(
          () => document.activeElement?.getAttribute('name') ?? document.activeElement?.tagName,
        );
      await expect.poll(focused).toBe('INPUT');
      await empty.page.getByLabel('A team').fill('Payments');
      await empty.page.reload();
      expect(await empty.page.getByLabel('A team').inputValue()).toBe('Payments');
      expect(empty.complaints()).toEqual([]);
    } finally {
      await empty.close();
    }
  });
});
