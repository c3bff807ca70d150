import type { Circumstances } from '../decider.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { repeats, same, says, without } from '../telling.ts';
import type { DecisionEvent } from './decision-events.ts';
import { whileOpen } from './decision-open.ts';
import type { Decision, DecisionDecider, Objection, Risk } from './decision-state.ts';
import { thingsIn } from './things.ts';

/** Said once under its key. History may say it again in other words. */
const saidOnce = (
  event: DecisionEvent,
  known: { readonly words: string; readonly isSame: boolean } | undefined,
  path: string,
  decision: Decision,
  now: Circumstances,
): readonly DecisionEvent[] | Refusal => {
  if (known?.isSame) return [];
  if (known && !now.imported) return refuse('key-already-taken', { words: known.words }, path);
  return whileOpen(decision, now, event);
};

const objectionIn = ({ weighed }: Decision, id: string): Objection | undefined =>
  weighed.objections.find(({ objectionId }) => objectionId === id);

const riskIn = ({ weighed }: Decision, id: string): Risk | undefined =>
  weighed.risks.find(({ riskId }) => riskId === id);

type Weighing =
  | 'NameAffected'
  | 'AttachEvidence'
  | 'ConsultPerson'
  | 'InformPeople'
  | 'RaiseObjection'
  | 'ResolveObjection'
  | 'IdentifyRisk'
  | 'EscalateRisk';

/** What is gathered before a decision is made. Telling people of it and escalating a risk go on afterwards. */
export const weighingRules: Pick<DecisionDecider['decide'], Weighing> = {
  NameAffected({ affects: told }, decision, now) {
    const affects = thingsIn(told);
    if (same(affects, decision.weighed.affects)) return [];
    return whileOpen(decision, now, { type: 'AffectedNamed', data: { affects } });
  },

  AttachEvidence({ link = null, ...data }, decision, now) {
    const evidence = { ...without(data, 'decisionId'), link };
    const known = decision.weighed.evidence.find(({ evidenceId }) => evidenceId === evidence.evidenceId);
    const before = known && { words: known.summary, isSame: same(known, evidence) };
    return saidOnce({ type: 'EvidenceAttached', data: evidence }, before, 'evidenceId', decision, now);
  },

  /** Asked again, the latest view counts. */
  ConsultPerson({ personId, on, view }, decision, now) {
    const known = decision.weighed.consulted.find((consulted) => consulted.personId === personId);
    if (known && repeats(view, known.view) && repeats(on, known.on)) return [];
    const data = { personId, on: on ?? now.today, view: view ?? null };
    return whileOpen(decision, now, { type: 'PersonConsulted', data });
  },

  InformPeople({ people }, { weighed }) {
    const news = [...new Set(people)].filter((id) => !weighed.informed.includes(id));
    return news.length === 0 ? [] : [{ type: 'PeopleInformed', data: { people: news } }];
  },

  RaiseObjection(data, decision, now) {
    const raised = without(data, 'decisionId');
    const known = objectionIn(decision, raised.objectionId);
    const before = known && { words: known.what, isSame: says(known, raised) };
    return saidOnce({ type: 'ObjectionRaised', data: raised }, before, 'objectionId', decision, now);
  },

  ResolveObjection({ objectionId, how, note = null }, decision, now) {
    const objection = objectionIn(decision, objectionId);
    if (!objection) return refuse('objection-unknown', { objectionId }, 'objectionId');
    if (same(objection.resolved, { how, note })) return [];
    return whileOpen(decision, now, { type: 'ObjectionResolved', data: { objectionId, how, note } });
  },

  IdentifyRisk({ escalateTo = null, ...data }, decision, now) {
    const risk = { ...without(data, 'decisionId'), escalateTo };
    const known = riskIn(decision, risk.riskId);
    const before = known && { words: known.what, isSame: says(known, risk) };
    return saidOnce({ type: 'RiskIdentified', data: risk }, before, 'riskId', decision, now);
  },

  EscalateRisk({ riskId, to }, decision) {
    const risk = riskIn(decision, riskId);
    if (!risk) return refuse('risk-unknown', { riskId }, 'riskId');
    return risk.escalatedTo === to ? [] : [{ type: 'RiskEscalated', data: { riskId, to } }];
  },
};
