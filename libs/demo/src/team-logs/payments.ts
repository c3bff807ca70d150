import { by } from '../people/people.ts';
import { because, on, type Chapter } from '../words/change.ts';
import { decision, supersede } from '../words/decisions.ts';
import { entry } from './entry.ts';

const domain = 'payments';
const both = { deciders: [by.ines, by.piotr] };

export const paymentsLog: Chapter = [
  entry(
    'PAY-1',
    domain,
    by.piotr,
    ['2026-03-16', '2026-03-19'],
    'Which ledger is right when both differ?',
    ['The old one, until May', '+ The auditor knows it', '- Its faults count as truth'],
    ['The new one', '+ Faults become visible', '- Ours as well'],
    'Until thirty days agree, the one that was audited wins.',
    { ...both, because: ['D-27'], confidence: 80 },
  ),
  entry(
    'PAY-2',
    domain,
    by.sanna,
    ['2026-05-06', '2026-05-11'],
    'Are credit notes bookings of their own?',
    ['Yes', '+ They can be reversed', '- Twice the lines'],
    ['Negative invoices', '+ Few lines', '- Sixty-one tables again'],
    'A credit note has a date, a reason and an author; a minus sign has none.',
    both,
  ),
  entry(
    'PAY-3',
    domain,
    by.yusuf,
    ['2026-07-08', '2026-07-10'],
    'Where is a currency rounded: per line or per invoice?',
    ['Per line', '+ What the customs paper shows', '- Up to four cents an invoice'],
    ['Per invoice', '+ No loose cents', '- Lines that do not add up'],
    'A customer adds up lines. Nobody adds up invoices.',
    { ...both, because: ['C-12'], confidence: 70 },
  ),
  on('2026-08-27 11:00', by.ines, because('The krona has no coins below one.'), supersede('PAY-3', 'PAY-5')),
  entry(
    'PAY-4',
    domain,
    by.greta,
    ['2026-07-20', '2026-07-24'],
    'Do people on loan go on our rota?',
    ['No', '+ They lend us screens, not nights', '- Five share the pager'],
    ['Yes', '+ Fair', '- They have never seen the ledger'],
    'A pager for something one has never read is a noise, not a watch.',
    { ...both, because: ['D-29', 'HB-7'] },
  ),
  entry(
    'PAY-5',
    domain,
    by.yusuf,
    ['2026-08-24', '2026-08-27'],
    'How is the krona rounded, which has no cents in cash?',
    ['Per invoice, krona only', '+ As the banks do', '- An exception'],
    ['Per line, like the others', '+ One rule', '- Disputes over öre'],
    'An exception that every Swede expects is a rule.',
    { ...both, confidence: 85 },
  ),
  decision('PAY-6', {
    at: '2026-10-14 10:00',
    by: by.lena,
    question: 'Do we show the customer the rate before delivery, or only on the invoice?',
    domain,
    deciders: [by.ines, by.piotr],
    options: {
      before: ['Before, as an estimate', '+ No surprise', '- An estimate is quoted back to us'],
      after: ['On the invoice', '+ One number', '- A surprise, sometimes'],
    },
    declined: {
      at: '2026-11-02 10:00',
      by: by.ines,
      note: 'Sales wants to hear customers first; the question comes back with the new contract.',
    },
  }),
];
