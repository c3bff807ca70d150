import { fieldOf } from '../field.ts';
import type { Decision, Objection, Risk } from './decision-state.ts';

const ends = { accepted: 'accepted', mitigated: 'mitigated', dissent: 'recorded as dissent' } as const;

const objectionInWords = ({ what, resolved }: Objection) =>
  resolved ? `${what} (${ends[resolved.how]})` : what;

const riskInWords = ({ what, severity, escalatedTo }: Risk) =>
  `${what} (${severity}${escalatedTo === null ? '' : ', escalated'})`;

const of = <Part extends keyof Decision['weighed']>(part: Part) =>
  fieldOf<Decision, Decision['weighed'][Part]>(({ weighed }) => weighed[part]);

/** Who and what was heard before deciding, as a reader sees it change. */
export const weighedFields = {
  affects: of('affects')('Affects', (affects) => affects.map(({ id }) => id), 'list'),
  evidence: of('evidence')(
    'Evidence',
    (evidence) => evidence.map(({ kind, summary }) => `${kind}: ${summary}`),
    'list',
  ),
  consulted: of('consulted')('Consulted', (consulted) => consulted.map(({ personId }) => personId), {
    refs: 'person',
  }),
  informed: of('informed')('Informed', (informed) => informed, { refs: 'person' }),
  objections: of('objections')('Objections', (objections) => objections.map(objectionInWords), 'list'),
  risks: of('risks')('Risks', (risks) => risks.map(riskInWords), 'list'),
};
