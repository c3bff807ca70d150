import type { ArgumentNode, OperationDefinitionNode, SelectionNode } from 'graphql';
import { Kind } from '../graphql.ts';

const momentArguments = ['at', 'from', 'to', 'knownAt'];

const written = ({ value }: ArgumentNode, variables: Readonly<Record<string, unknown>>): string | null => {
  const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  if (typeof given === 'string') return given;
  return value.kind === Kind.STRING ? value.value : null;
};

/** A field that says no `at` may mean now. */
const momentsIn = (field: SelectionNode, variables: Readonly<Record<string, unknown>>) => {
  const given = field.kind === Kind.FIELD ? (field.arguments ?? []) : [];
  const moments = given.filter(({ name }) => momentArguments.includes(name.value));
  const saysAt = moments.some(({ name }) => name.value === 'at');
  return [...moments.map((moment) => written(moment, variables)), ...(saysAt ? [] : [null])];
};

/** The moments a query names at its top, where alone it can; null is now. */
export const momentsInQuery = (
  { selectionSet }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly (string | null)[] =>
  selectionSet.selections.flatMap((selection) => momentsIn(selection, variables));
