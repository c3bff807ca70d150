/**
 * graphql-js as Node loads it. Vite would take the package's other build, and two copies of graphql-js do not know each
 * other's types: so everything in this room takes its values from here.
 */
export {
  buildASTSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  GraphQLError,
  GraphQLScalarType,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  valueFromASTUntyped,
  visit,
} from 'graphql/index.js';
