import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { askerIn } from './access/asker.ts';
import type { Houses } from './demo/houses.ts';
import { HealthController } from './health/health.controller.ts';
import { theHouse } from './org/the-house.ts';
import { resolvers } from './resolvers.ts';
import { typeDefs } from './schema.ts';
import { compiledQueries } from './server/compiled-queries.ts';
import { nobodyWaits } from './server/deadline.ts';
import { Desk, when } from './server/desk.ts';
import { maskingErrors } from './server/format-error.ts';
import { guard } from './server/guard.ts';
import { immutablePast } from './server/immutable-past.ts';
import type { Points } from './server/points.ts';
import { queriesInTurn } from './server/queries-in-turn.ts';

const graphql = (
  houses: Houses,
  points: Points,
  log: Logger,
  closing: ApolloServerPlugin,
): ApolloDriverConfig => ({
  driver: ApolloDriver,
  path: '/graphql',
  typeDefs,
  resolvers: resolvers(),
  resolverValidationOptions: { requireResolversForArgs: 'error', requireResolversToMatchSchema: 'error' },
  context: ({ req, res }: { req: Request; res: Response }) =>
    when(houses.of(req), (house) => new Desk(house, askerIn(house, req), nobodyWaits(res))),
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    guard(houses.own.config, points) as ApolloServerPlugin,
    queriesInTurn() as ApolloServerPlugin,
    compiledQueries() as ApolloServerPlugin,
    immutablePast() as ApolloServerPlugin,
    closing,
  ],
  formatError: maskingErrors(log),
  // Apollo's own ends in a line break: to append it copies the whole answer.
  stringifyResult: JSON.stringify,
  logger: log,
  parseOptions: { maxTokens: houses.own.config.LIMIT_TOKENS },
  graphiql: false,
  introspection: true,
  csrfPrevention: true,
  allowBatchedHttpRequests: false,
  includeStacktraceInErrorResponses: false,
  hideSchemaDetailsFromClientErrors: true,
  persistedQueries: false,
  cache: 'bounded',
});

@Module({})
export class AppModule {
  static of(houses: Houses, points: Points, log: Logger, closing: ApolloServerPlugin): DynamicModule {
    return {
      module: AppModule,
      imports: [GraphQLModule.forRoot<ApolloDriverConfig>(graphql(houses, points, log, closing))],
      controllers: [HealthController],
      providers: [{ provide: theHouse, useValue: houses.own }],
    };
  }
}
