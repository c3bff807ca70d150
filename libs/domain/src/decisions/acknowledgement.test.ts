import { describe, expect, it } from 'vitest';
import { given } from '../testing/given.ts';
import { acknowledgement, type AcknowledgementEvent } from './acknowledgement.ts';

const read = (id: string, revision: number): AcknowledgementEvent => ({
  type: 'Acknowledged',
  data: { of: { category: 'context', id }, revision },
});
const acknowledge = (contextId: string, revision: number) => ({
  type: 'AcknowledgeContext' as const,
  data: { personId: 'lena', contextId, revision },
});

describe('An acknowledgement', () => {
  it('is of one thing and one revision of it', () =>
    given(acknowledgement)().when(acknowledge('C-15', 1)).then(read('C-15', 1)));

  it('twice is one fact, whatever was read in between', () =>
    given(acknowledgement)(read('C-15', 1), read('C-16', 3)).when(acknowledge('C-15', 1)).then());

  it('of a revised context is another', () =>
    given(acknowledgement)(read('C-15', 1), read('C-16', 3))
      .when(acknowledge('C-15', 2))
      .then(read('C-15', 2)));

  it('of what came later holds for what was before', () =>
    given(acknowledgement)(read('C-15', 2)).when(acknowledge('C-15', 1)).then());

  it('is of a revision that exists', () => {
    const stateOf = () => ({ revision: 2 });
    const against = acknowledgement.holdsAgainst!.AcknowledgeContext!;
    expect(against(acknowledge('C-15', 2).data, stateOf)).toBeUndefined();
    expect(against(acknowledge('C-15', 3).data, stateOf)).toEqual({
      refused: 'no-such-revision',
      facts: { id: 'C-15', newest: 2 },
    });
  });
});
