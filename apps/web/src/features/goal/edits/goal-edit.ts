import type { GoalFactsFragment } from '../../../generated/documents.ts';
import type { Edit, Field } from '../../../recording/edit.ts';

export type Goal = GoalFactsFragment;
export type GoalEdit = Edit<Goal>;

export const none = { value: '', label: 'None' };

export const confidence: Field = {
  name: 'confidence',
  label: 'How sure?',
  kind: 'choice',
  options: [
    { value: '', label: 'Not said' },
    { value: 'LOW', label: 'Not very' },
    { value: 'MEDIUM', label: 'Fairly' },
    { value: 'HIGH', label: 'Very' },
  ],
};

export const note: Field = { name: 'note', label: 'Note', kind: 'text' };
