/**
 * The roadmap through Nest and Apollo as they come: Apollo's own plugins and executor, and for things within things an
 * async resolver each, as Nest's guide has it. Usage: node as-shipped.ts EVENTS
 */
import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Goal } from '@throughline/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordedEvents } from '../modelled.ts';
import { PlainModel } from '../plain-model.ts';
import { roadmapByHand } from '../roadmap-query.ts';

const model = new PlainModel();
for await (const event of recordedEvents(Number(process.argv[2]))) model.apply(event);

type Row = ReturnType<typeof roadmapByHand>['org']['goals']['nodes'][0];
type GoalsArgs = { readonly filter: { readonly horizonId: string }; readonly first: number };
const later =
  <Field extends keyof Row>(field: Field) =>
  async (row: Row): Promise<Row[Field]> =>
    row[field];

const resolvers = {
  Query: { org: () => ({}) },
  Org: {
    goals: (_: Goal, { filter, first }: GoalsArgs) => roadmapByHand(model, filter.horizonId, first).org.goals,
  },
  Goal: {
    team: later('team'),
    horizon: later('horizon'),
    outcomes: later('outcomes'),
    estimate: later('estimate'),
    commitment: later('commitment'),
    health: later('health'),
  },
};

class AsShipped {}
const typeDefs = readFileSync(join(import.meta.dirname, '../../../schema.graphql'), 'utf8');
const graphql = {
  driver: ApolloDriver,
  typeDefs,
  resolvers,
  resolverValidationOptions: {},
  subscriptions: {},
};
Module({ imports: [GraphQLModule.forRoot<ApolloDriverConfig>(graphql)] })(AsShipped);
const app = await NestFactory.create(AsShipped, { logger: false });
await app.listen(0, '127.0.0.1');
console.log(`listens on ${await app.getUrl()}`);
