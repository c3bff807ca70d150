import type { INestApplication } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Who } from '@throughline/read-model';
import { parse } from '../../graphql.ts';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { House } from '../../org/house.ts';
import { changedFeed } from '../../server/changed.ts';
import { Desk } from '../../server/desk.ts';
import { askEverything } from './ask-everything.ts';

export type Moments = { readonly at: string; readonly from: string; readonly to: string };

/** Global id of one secret, which is asked for by its name as well. */
type Named = { readonly id: string; readonly text: string };

type Question = (house: House, who: Who, variables: Moments & object) => Promise<unknown>;

/**
 * How deep the questions go: everything is asked of everything, so a level more is ten times the answer. The audit is not
 * asked: it is for administrators, and names streams by their ids.
 */
export const depths = { org: 2, node: 1, changes: 2, diff: 2, replay: 2, log: 1, viewer: 1, server: 1 };

/** Asks everything that the schema offers, in this process, as somebody. */
export const questions = (nest: INestApplication) => {
  const { schema } = nest.get(GraphQLSchemaHost);
  const asked = Object.entries(depths).map(([root, depth]): Question => {
    const query = compileQuery(schema, parse(askEverything(schema, root, depth)));
    if (!isCompiledQuery(query)) throw new Error(`${root} cannot be asked`);
    return async (house, who, { at, from, to, ...variables }) => {
      const desk = new Desk(house, { personId: who.id, who, session: null, token: null });
      await desk.all([at, from, to, null]);
      const { data, errors } = await query.query({}, desk, { at, from, to, ...variables });
      if (errors) throw new Error(JSON.stringify(errors[0]));
      return data;
    };
  });
  return async (house: House, who: Who, { id, ...look }: Moments & Named): Promise<string> => {
    const variables = { ...look, id, node: `context:${id}` };
    const answers = await Promise.all(asked.map((question) => question(house, who, variables)));
    const feed = changedFeed({ house, who }, '0');
    const { value: message } = await feed.next();
    await feed.return();
    return JSON.stringify([...answers, message]);
  };
};
