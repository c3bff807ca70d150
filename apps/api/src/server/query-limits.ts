import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { Config } from '../config.ts';
import { Kind, OperationTypeNode } from '../graphql.ts';
import { clientError } from './errors.ts';
import { Scales, type Asked, type Weight } from './scales.ts';

const tooMuch = (code: string, what: string, asked: number, most: number, name: keyof Config) =>
  clientError(code, `${what}: ${asked}; the most is ${most} (${name}).`, 'Ask for less at a time.');

const directivesIn = (document: DocumentNode): number => {
  let count = 0;
  const walk = (node: { directives?: readonly unknown[]; selectionSet?: SelectionSetNode }) => {
    count += node.directives?.length ?? 0;
    for (const selection of node.selectionSet?.selections ?? []) walk(selection as typeof node);
  };
  for (const definition of document.definitions) walk(definition as Parameters<typeof walk>[0]);
  return count;
};

const isIntrospection = ({ selectionSet }: OperationDefinitionNode) =>
  selectionSet.selections.every((node) => node.kind === Kind.FIELD && node.name.value.startsWith('__'));

export type Measures = Weight & { readonly directives: number };

/** What a query asks for. Refuses pages and packs that are too large on the way. */
export const measure = (asked: Asked, config: Config): Measures => {
  const root = asked.schema.getRootType(asked.operation.operation) ?? undefined;
  const weight = new Scales(asked, config).weigh(asked.operation.selectionSet, root);
  return { ...weight, directives: directivesIn(asked.document) };
};

/** Refuses a query that asks for too much; answers what it costs. */
export const weighQuery = (asked: Asked, config: Config): number => {
  const { operation } = asked;
  const { directives, depth, aliases, fields, cost } = measure(asked, config);
  const check = (code: string, what: string, count: number, limit: keyof Config) => {
    if (count > Number(config[limit])) throw tooMuch(code, what, count, Number(config[limit]), limit);
  };
  check('TOO_MANY_DIRECTIVES', 'Directives', directives, 'LIMIT_DIRECTIVES');
  const deepest = isIntrospection(operation) ? 'LIMIT_INTROSPECTION_DEPTH' : 'LIMIT_DEPTH';
  check('TOO_DEEP', 'Fields within fields', depth, deepest);
  check('TOO_MANY_ALIASES', 'Aliases', aliases, 'LIMIT_ALIASES');
  if (operation.operation === OperationTypeNode.MUTATION && fields > 1)
    throw clientError(
      'TOO_MANY_ROOT_FIELDS',
      `A request has one mutation, not ${fields}.`,
      'Use changeSetApply for several commands.',
    );
  check('TOO_MANY_ROOT_FIELDS', 'Fields at the top', fields, 'LIMIT_ROOT_FIELDS');
  check('TOO_COSTLY', 'Cost', cost, 'LIMIT_COST');
  return cost;
};
