import { sightOf, type Who } from '@throughline/read-model';
import { contextsPage } from '../../decisions/lists.ts';
import type { Change, Reason } from '../../generated/served.ts';
import type { ChangeAt } from '../../history/change-at.ts';
import { changesPage } from '../../history/changes-page.ts';
import { diffBetween } from '../../history/diff-at.ts';
import { LateReasonAt } from '../../history/late-reason-at.ts';
import { replayPack } from '../../history/replay-pack.ts';
import { asOf } from '../../org/as-of.ts';
import type { At } from '../../org/at.ts';
import type { House } from '../../org/house.ts';
import { lookUp } from '../../org/moment.ts';
import { nodeNamed } from '../../org/node-named.ts';
import { hits } from '../../org/search.ts';
import type { Moments } from './answers.ts';

const first = 500;

const reason = (reason: Reason) => ('id' in reason ? [reason.id, reason.title] : { ...reason });

const change = (told: Change) => {
  const { subjectId, subjectTitle, kind, fields, because, asked } = told as ChangeAt;
  return { subject: [subjectId, subjectTitle, kind, asked], fields, because: because.map(reason) };
};

/** Everything that is told of a moment without a look at what happened. */
const standing = (at: At, text: string) => ({
  contexts: contextsPage(at, { first }).nodes.map(({ id, title }) => [id, title]),
  found: hits(at, { text, first }).map(({ title, node, category }) => [title, node.id, category]),
  explaining: at.all('decision', ['D-1']).map(({ contexts }) => contexts.map(({ id }) => id)),
  reasons: at.view.all('reason').map((state) => {
    const late = new LateReasonAt(at, state);
    return [late.id, late.question, late.because.map(reason), late.explains.length];
  }),
});

type Told = ReturnType<typeof standing> & {
  readonly changes: readonly unknown[];
  readonly about: number;
  readonly diff: readonly number[];
  readonly differences: readonly unknown[];
  readonly replay: readonly unknown[];
  readonly [more: string]: unknown;
};

/** What can be counted in it: the same for whoever may not see something as if it had never been. */
export const countsIn = (told: Told): Readonly<Record<string, unknown>> => ({
  contexts: told.contexts.length,
  found: told.found.length,
  explaining: told.explaining.flat().length,
  reasons: told.reasons.length,
  changes: told.changes.length,
  about: told.about,
  diff: told.diff,
  differences: told.differences.length,
  replay: told.replay.length,
});

/** The same as the whole schema is made of, read without GraphQL: a tenth of the time. */
export const readEverything = async (
  house: House,
  who: Who,
  { moments, id }: { readonly moments: Moments; readonly id: string },
): Promise<Told> => {
  const asker = { house, who };
  const [asked, from, to] = [
    await lookUp(asker, moments.at),
    await lookUp(asker, moments.from),
    await lookUp(asker, moments.to),
  ];
  const diff = diffBetween(from, to, to, {});
  const { previous, next } = asOf(asked.at, null);
  const sight = sightOf(who, house.planner.model);
  return {
    ...standing(asked.at, 'common'),
    node: nodeNamed(asked.at, `context:${id}`)?.title,
    beside: [previous, next].map((beside) => beside && change(beside)),
    changes: changesPage(from.at, to.at, { filter: {}, newestFirst: true }, { first }).nodes.map(change),
    about: changesPage(from.at, to.at, { filter: { subject: `context:${id}` }, newestFirst: false }, {})
      .totalCount,
    diff: [diff.total, diff.explained, diff.asking],
    groups: diff.groups.map((group) => [group.total, group.because.map(reason)]),
    differences: diff
      .differences({ first })
      .nodes.map(({ subjectTitle, fields, because }) => [subjectTitle, fields, because.map(reason)]),
    replay: replayPack(from, to, 1_000, { sight }).steps.map(({ because, changes }) => [
      because.map(reason),
      changes,
    ]),
    news: house.news.since(0, sight),
  };
};
