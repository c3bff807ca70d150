import { GraphQLError } from '../graphql.ts';

/** What a caller did wrong, or may not do: a top-level error with a code that programs can rely on. */
export const clientError = (code: string, message: string, hint?: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...(hint !== undefined && { hint }) } });

export const notFound = (category: string, id: string): GraphQLError =>
  clientError(
    'NOT_FOUND',
    `There is no ${category} ${id}.`,
    'Check the id: a global id or the key that people use.',
  );
