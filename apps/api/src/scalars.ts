import { GraphQLError, GraphQLScalarType } from './graphql.ts';

const textOf = (name: string) => (value: unknown) => {
  if (typeof value === 'string') return value;
  throw new GraphQLError(`${name} cannot represent what is no text: ${JSON.stringify(value)?.slice(0, 80)}`);
};

/** Kept as they were written: what they mean is found out where they are used, in its own words. */
const text = (name: string) => new GraphQLScalarType({ name, parseValue: textOf(name) });

/** Scalars that are texts. graphql-js would take a list or an object for one of them, too. */
export const textScalars = () => ({
  Moment: text('Moment'),
  DateTime: text('DateTime'),
  CivilDate: text('CivilDate'),
  Position: text('Position'),
});
