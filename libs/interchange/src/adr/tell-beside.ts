import { isDeepStrictEqual as same } from 'node:util';
import type { Draft } from '../facts/fact.ts';
import type { AdrContent } from './adr.ts';
import type { Beside } from './carried.ts';
import type { PersonId } from './tell-record.ts';

/** Of a list, what was not in it before. */
const news = <One>(all: readonly One[] = [], known: readonly One[] = []) =>
  all.filter((one) => !known.some((other) => same(other, one)));

/**
 * Who was asked and told, and what MADR has no field for, as far as it is news. Nothing of it is taken back: that
 * somebody was asked stays true when a file leaves it out.
 */
export const tellBeside = (
  before: AdrContent | undefined,
  after: AdrContent,
  personId: PersonId,
): readonly Draft[] => {
  const { key: decisionId, beside } = after;
  const known = before?.beside ?? {};
  return [
    ...tellFiling(decisionId, known, beside),
    ...tellAsked(before, after, personId),
    ...news(beside.evidence, known.evidence).map((evidence): Draft => ({
      type: 'AttachEvidence',
      data: { decisionId, ...evidence },
    })),
    ...tellObjections(decisionId, known, beside, personId),
    ...tellRisks(decisionId, known, beside, personId),
  ];
};

const tellFiling = (decisionId: string, known: Beside, { domain, target, affects }: Beside): Draft[] => {
  const drafts: Draft[] = [];
  if (domain !== undefined && domain !== known.domain)
    drafts.push({ type: 'FileDecision', data: { decisionId, domain } });
  if (target !== undefined && target !== known.target)
    drafts.push({ type: 'TargetDecision', data: { decisionId, target } });
  if (affects !== undefined && !same(affects, known.affects)) {
    const { goals = [], teams = [], horizons = [], decisions = [] } = affects;
    drafts.push({
      type: 'NameAffected',
      data: { decisionId, affects: { goals, teams, horizons, decisions } },
    });
  }
  return drafts;
};

const tellAsked = (before: AdrContent | undefined, after: AdrContent, personId: PersonId): Draft[] => {
  const { key: decisionId, consulted, informed, beside } = after;
  const views = new Map(beside.views?.map(({ person, ...said }) => [person, said]));
  const asked = news(consulted, before?.consulted).map((name): Draft => ({
    type: 'ConsultPerson',
    data: { decisionId, personId: personId(name), ...views.get(name) },
  }));
  const told = news(informed, before?.informed).map(personId);
  return told.length === 0 ? asked : [...asked, { type: 'InformPeople', data: { decisionId, people: told } }];
};

const tellObjections = (decisionId: string, known: Beside, beside: Beside, personId: PersonId): Draft[] =>
  news(beside.objections, known.objections).flatMap(({ objectionId, by, what, how, note }): Draft[] => [
    { type: 'RaiseObjection', data: { decisionId, objectionId, by: personId(by), what } },
    ...(how === undefined
      ? []
      : [{ type: 'ResolveObjection', data: { decisionId, objectionId, how, note } } as const]),
  ]);

const tellRisks = (decisionId: string, known: Beside, beside: Beside, personId: PersonId): Draft[] =>
  news(beside.risks, known.risks).flatMap(({ escalateTo, escalatedTo, ...risk }): Draft[] => [
    {
      type: 'IdentifyRisk',
      data: { decisionId, ...risk, ...(escalateTo !== undefined && { escalateTo: personId(escalateTo) }) },
    },
    ...(escalatedTo === undefined
      ? []
      : [
          {
            type: 'EscalateRisk',
            data: { decisionId, riskId: risk.riskId, to: personId(escalatedTo) },
          } as const,
        ]),
  ]);

/** After it was made: whether it held. */
export const tellReviews = (
  before: AdrContent | undefined,
  { key: decisionId, beside }: AdrContent,
): readonly Draft[] =>
  news(beside.reviews, before?.beside.reviews).map((review) => ({
    type: 'ReviewDecision',
    data: { decisionId, ...review },
  }));

/** Everybody a record names: their keys in the people vault. */
export const peopleIn = ({ deciders, consulted, informed, beside }: AdrContent): string[] => [
  ...new Set([
    ...deciders,
    ...consulted,
    ...informed,
    ...(beside.objections ?? []).map(({ by }) => by),
    ...(beside.risks ?? []).flatMap(({ escalateTo, escalatedTo }) =>
      [escalateTo ?? [], escalatedTo ?? []].flat(),
    ),
  ]),
];
