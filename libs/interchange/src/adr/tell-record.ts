import { isDeepStrictEqual as same } from 'node:util';
import type { Draft } from '../facts/fact.ts';
import type { AdrContent } from './adr.ts';
import type { RecordChange } from './adr-folder.ts';
import { tellBeside, tellReviews } from './tell-beside.ts';

export type PersonId = (name: string) => string;

/** What a change of a record tells the product, in an order in which each can be taken. */
export const tellRecord = (
  { key: decisionId, before, after, isGone }: RecordChange,
  personId: PersonId,
): readonly Draft[] => {
  if (isGone) return [{ type: 'WithdrawDecision', data: { decisionId, note: 'Its file left the folder.' } }];
  const ids = (names: readonly string[]) => [...new Set(names.map(personId))];
  const standing = tellStanding(before, after, ids);
  const reviews = tellReviews(before, after);
  const content = before ? tellChanges(before, after, ids) : [tellNew(after, ids)];
  return [
    ...content,
    ...tellBeside(before, after, personId),
    ...(isMadeSince(after) ? [...reviews, ...standing] : [...standing, ...reviews]),
  ];
};

/** Was it made anew after its last review? Then it is not that review that says when the next one is. */
const isMadeSince = ({ beside: { reviews, reviewOn } }: AdrContent) =>
  reviews !== undefined && reviews.at(-1)?.nextReviewOn !== reviewOn;

type Ids = (names: readonly string[]) => string[];

const tellNew = (after: AdrContent, ids: Ids): Draft => {
  const { key: decisionId, title, drivers, options, body, deciders, beside } = after;
  return {
    type: 'ProposeDecision',
    data: {
      decisionId,
      title,
      drivers: [...drivers],
      body,
      deciders: ids(deciders),
      options: options.map(optionOf),
      reversible: beside.reversible,
      decideBy: beside.decideBy,
    },
  };
};

const optionOf = ({ pros, cons, ...option }: AdrContent['options'][number]) => ({
  ...option,
  pros: [...pros],
  cons: [...cons],
});

const tellChanges = (before: AdrContent, after: AdrContent, ids: Ids): Draft[] => {
  const { key: decisionId, title, deciders, drivers, body } = after;
  const news: Draft[] = [];
  if (title !== before.title) news.push({ type: 'RewordDecision', data: { decisionId, title } });
  if (!same(deciders, before.deciders))
    news.push({ type: 'NameDeciders', data: { decisionId, deciders: ids(deciders) } });
  const others = (option: AdrContent['options'][number]) =>
    !before.options.some((known) => same(known, option));
  for (const option of after.options.filter(others))
    news.push({ type: 'AddOption', data: { decisionId, ...optionOf(option) } });
  const isThere = (optionId: string) => after.options.some((option) => option.optionId === optionId);
  for (const { optionId } of before.options.filter((option) => !isThere(option.optionId)))
    news.push({ type: 'DropOption', data: { decisionId, optionId } });
  if (!same(drivers, before.drivers))
    news.push({ type: 'NameDrivers', data: { decisionId, drivers: [...drivers] } });
  if (body !== before.body) news.push({ type: 'RewriteDecision', data: { decisionId, body } });
  return news;
};

const made = ({ optionId, choice, reasoning, day, deciders, beside }: AdrContent) => {
  const { confidence, assumptions, reviewOn } = beside;
  return { optionId, choice, reasoning, day, deciders, confidence, assumptions, reviewOn };
};

const wasMade = ({ standing, choice, day }: AdrContent) =>
  standing === 'made' || (standing === 'superseded' && (choice !== null || day !== null));

const tellStanding = (before: AdrContent | undefined, after: AdrContent, ids: Ids): Draft[] => {
  const { key: decisionId, standing, supersededBy, partlyBy, beside } = after;
  const from = before?.standing ?? 'proposed';
  const isSame = standing === from;
  const isMadeAnew =
    wasMade(after) &&
    !(before && wasMade(before) && same(made(before), made(after)) && standingKeeps(from, standing));
  const note = beside.note ?? null;
  const isNews = !isSame || note !== (before?.beside.note ?? null);
  const drafts: Draft[] = [];
  if (isMadeAnew) drafts.push({ type: 'MakeDecision', data: { decisionId, ...choiceOf(after, ids) } });
  if (standing === 'superseded' && (!isSame || isMadeAnew || !same(supersededBy, before?.supersededBy)))
    drafts.push({ type: 'SupersedeDecision', data: { decisionId, by: [...supersededBy] } });
  if (!same(partlyBy, isMadeAnew ? [] : (before?.partlyBy ?? [])))
    drafts.push({ type: 'SupersedeDecision', data: { decisionId, by: [...partlyBy], partly: true } });
  if (standing === 'declined' && isNews) drafts.push({ type: 'DeclineDecision', data: { decisionId, note } });
  if (standing === 'withdrawn' && isNews)
    drafts.push({ type: 'WithdrawDecision', data: { decisionId, note } });
  if (standing === 'proposed' && isNews)
    drafts.push({ type: 'ReopenDecision', data: { decisionId, newEvidence: note } });
  return drafts;
};

/** Does the choice of before still stand? Superseding leaves it; making it anew is how it comes back. */
const standingKeeps = (from: AdrContent['standing'], to: AdrContent['standing']) =>
  from === to || (from === 'made' && to === 'superseded');

const choiceOf = (after: AdrContent, ids: Ids) => {
  const { day, deciders, optionId, choice, reasoning, assumptions, ...said } = made(after);
  return {
    optionId,
    choice,
    reasoning,
    deciders: ids(deciders),
    ...(day !== null && { on: day }),
    ...(assumptions && { assumptions: [...assumptions] }),
    ...said,
  };
};
