import { buildASTSchema, isEnumType, parse } from './graphql.ts';
import { typeDefs } from './schema.ts';

/** GraphQL writes CARRIED_OVER where the domain says carried-over. */
const inTheDomain = (name: string) => name.toLowerCase().replaceAll('_', '-');

const policies = { REASON_REQUIRED: 'reasonRequired', ACTIVITY_ONLY_GOALS: 'activityOnlyGoals' };

/** What each enum value means inside. */
export const enumValues = (): Record<string, Record<string, string>> => {
  const enums = Object.values(buildASTSchema(parse(typeDefs)).getTypeMap()).filter(isEnumType);
  const own = enums.filter(({ name }) => !name.startsWith('__'));
  const values = own.map((type) => [
    type.name,
    Object.fromEntries(type.getValues().map(({ name }) => [name, inTheDomain(name)])),
  ]);
  return { ...Object.fromEntries(values), Policy: policies };
};
