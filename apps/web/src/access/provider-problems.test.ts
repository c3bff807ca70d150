import { expect, it } from 'vitest';
import { providerProblemIn } from './provider-problems.ts';

it('has a sentence for what the way back from the provider may say, and for nothing else', () => {
  expect(providerProblemIn('?problem=away')).toMatchObject({ message: 'The provider does not answer.' });
  for (const search of ['', '?problem=', '?problem=constructor', '?problem=%3Cb%3E'])
    expect(providerProblemIn(search)).toBeUndefined();
});
