import { numberOf, orNothing, type Field, type Values } from '../../../recording/edit.ts';

/** How somebody is in a team. */
export const joinFields: readonly Field[] = [
  {
    name: 'role',
    label: 'As what?',
    kind: 'line',
    description: '“lead” leads; a plain member when left empty.',
  },
  {
    name: 'share',
    label: 'Share of their time, in percent',
    kind: 'number',
    description: 'All of it when left empty.',
  },
  { name: 'from', label: 'Since', kind: 'date', description: 'Today when left empty.' },
];

export const joinInput = ({ role, share, from }: Values) => ({
  role: orNothing(role),
  fte: orNothing(share) === null ? null : numberOf(share) / 100,
  from: orNothing(from),
});
