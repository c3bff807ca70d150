import type { AudienceInput, ContextFactsFragment } from '../../generated/documents.ts';
import type { Field, Option, Values } from '../../recording/edit.ts';
import { keysIn, picksOf } from '../../recording/picks.ts';

export type Audience = NonNullable<ContextFactsFragment['audience']>;

export const everybody = 'everybody';

/** Who may read it, besides whoever shared it and the teams and people who are named. */
export const audienceChoices: readonly Option[] = [
  { value: everybody, label: 'Everybody' },
  { value: 'leadership managers', label: 'Leadership and managers' },
  { value: 'leadership', label: 'Leadership' },
  { value: 'managers', label: 'Managers' },
  { value: 'named', label: 'Only who is named' },
];

export const audienceInput = (
  groups: string,
  teams: readonly string[],
  people: readonly string[],
): AudienceInput | null =>
  groups === everybody
    ? null
    : {
        leadership: groups.includes('leadership'),
        managers: groups.includes('managers'),
        teams: [...teams],
        people: [...people],
      };

const groupsOf = ({ leadership, managers }: Audience): string =>
  [leadership && 'leadership', managers && 'managers'].filter(Boolean).join(' ') || 'named';

/** As it stands in the fields of a form. */
export const audienceValues = (audience: Audience | null): Values => ({
  audience: audience === null ? everybody : groupsOf(audience),
  teams: picksOf(audience?.teams ?? []),
  people: picksOf(audience?.people ?? []),
});

export const audienceIn = ({ audience = everybody, teams, people }: Values): AudienceInput | null =>
  audienceInput(audience, keysIn(teams), keysIn(people));

/** Whom else one can name, once it is not for everybody. */
export const namedFields = ({ audience }: Values): readonly Field[] =>
  audience === everybody
    ? []
    : [
        { name: 'teams', label: 'And which teams?', kind: 'picks', of: 'TEAM' },
        { name: 'people', label: 'And which people?', kind: 'picks', of: 'PERSON' },
      ];

/** `leadership, managers, Payments`: whoever shared it goes without saying, unless there is nobody else. */
export const audienceInWords = ({ leadership, managers, teams, people }: Audience): string => {
  const groups = [leadership ? 'leadership' : '', managers ? 'managers' : ''];
  const named = [...teams, ...people].map(({ name }) => name);
  return [...groups, ...named].filter((words) => words !== '').join(', ') || 'whoever shared it';
};
