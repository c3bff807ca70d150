import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import { parse, type OperationDefinitionNode } from 'graphql';

const declaresAt = ({ query, operationName }: FetcherParams): boolean => {
  const operations = parse(query).definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
  );
  const operation = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
  return operation?.variableDefinitions?.some(({ variable }) => variable.name.value === 'at') ?? false;
};

/** Sends the chosen moment as `$at` with every operation that declares it and does not set it itself. */
export const atMoment =
  (fetcher: Fetcher, moment: () => string | undefined): Fetcher =>
  (params, options) => {
    const at = moment();
    const variables: Record<string, unknown> = params.variables ?? {};
    if (at === undefined || 'at' in variables || !declaresAt(params)) return fetcher(params, options);
    return fetcher({ ...params, variables: { ...variables, at } }, options);
  };
