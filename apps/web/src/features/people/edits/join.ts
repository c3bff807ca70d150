import { unsayable } from '../../../recording/checked.ts';
import { numberOf, orNothing, type Field, type Values } from '../../../recording/edit.ts';
import type { Refusal } from '../../../recording/refusals.ts';

/** How somebody is in a team. */
export const joinFields: readonly Field[] = [
  {
    name: 'role',
    label: 'As what?',
    kind: 'line',
    description: '“lead” leads; a plain member when left empty.',
  },
  {
    name: 'fte',
    label: 'Share of their time, in percent',
    kind: 'number',
    description: 'All of it when left empty.',
  },
  { name: 'from', label: 'Since', kind: 'date', description: 'Today when left empty.' },
];

export const joinInput = ({ role, fte, from }: Values) => ({
  role: orNothing(role),
  fte: orNothing(fte) === null ? null : numberOf(fte) / 100,
  from: orNothing(from),
});

/** A share is more than nothing and not more than all. */
export const joinCheck = ({ fte }: Values): readonly Refusal[] => {
  const share = numberOf(fte);
  return share <= 0 || share > 100
    ? [unsayable('fte', 'Nobody gives that share of their time.', 'Write a percentage from 1 to 100.')]
    : [];
};
