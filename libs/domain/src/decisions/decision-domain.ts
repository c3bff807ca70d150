import { z } from 'zod';
import type { Decider, MessagesOf } from '../decider.ts';
import { field } from '../field.ts';
import { Id, optionalProse, ownWords, ref, sentence } from '../schema.ts';
import { placed, repeats, same, says, told, without } from '../telling.ts';

const text = ownWords.nullable();

/** Stored format. Who may decide: one person, whoever is in a team then, or whoever has a role in some team then. */
const Holder = z.object({ kind: z.enum(['person', 'team', 'role']), id: z.string() });
export type RightHolder = Readonly<z.infer<typeof Holder>>;

/** Stored format. */
const events = {
  DecisionDomainDefined: z.object({ name: ownWords, covers: text }),
  DecisionRightGranted: z.object({ to: Holder, guardrails: z.array(ownWords), escalateWhen: text }),
  DecisionRightRevoked: z.object({ from: Holder }),
};
export type DecisionDomainEvent = MessagesOf<typeof events>;

const domainId = Id;
const onlyOne = (holder: object) => Object.values(holder).filter((id) => id !== undefined).length === 1;
const holder = z
  .object({
    person: ref('person').optional(),
    team: ref('team').optional(),
    /** The organisation's own words: lead, manager, … as members of teams have them. */
    role: sentence(60).optional(),
  })
  .refine(onlyOne, 'must be one of: a person, a team, a role');

const commands = {
  /** Told again, with other words: they replace what was said before. */
  DefineDecisionDomain: z.object({ domainId, name: sentence(120), covers: optionalProse(2000) }),
  GrantDecisionRight: z.object({
    domainId,
    to: holder,
    guardrails: z.array(sentence(500)).max(20).optional(),
    escalateWhen: sentence(500).nullish(),
  }),
  RevokeDecisionRight: z.object({ domainId, from: holder }),
};
export type DecisionDomainCommand = MessagesOf<typeof commands>;

export type DecisionRight = {
  /** Kind and id of whoever holds it: each holds one right in a domain. */
  readonly rightId: string;
  readonly to: RightHolder;
  /** Within these it is decided without asking. */
  readonly guardrails: readonly string[];
  readonly escalateWhen: string | null;
};

export type DecisionDomain = {
  readonly id: string;
  readonly name: string;
  readonly covers: string | null;
  readonly rights: readonly DecisionRight[];
};

const holderIn = ({ person, team, role }: z.output<typeof holder>): RightHolder => {
  if (person !== undefined) return { kind: 'person', id: person };
  return team !== undefined ? { kind: 'team', id: team } : { kind: 'role', id: role! };
};

const rightIdOf = ({ kind, id }: RightHolder) => `${kind}:${id}`;

/** A field of decisions, and who may decide in it without asking further up. */
export const decisionDomain: Decider<
  DecisionDomain,
  DecisionDomainEvent,
  DecisionDomainCommand,
  'DefineDecisionDomain',
  'DecisionDomainDefined'
> = {
  category: 'domain',
  idField: 'domainId',
  creates: ['DefineDecisionDomain'],
  events,
  commands,
  asksWhy: ['DecisionRightGranted', 'DecisionRightRevoked'],

  evolve: {
    DecisionDomainDefined: (domain, data, id) => ({ rights: [], ...domain, ...data, id }),
    DecisionRightGranted: (domain, right) => ({
      ...domain,
      rights: placed(domain.rights, 'rightId', { ...right, rightId: rightIdOf(right.to) }),
    }),
    DecisionRightRevoked: (domain, { from }) => ({
      ...domain,
      rights: domain.rights.filter(({ rightId }) => rightId !== rightIdOf(from)),
    }),
  },

  decide: {
    DefineDecisionDomain({ name, covers }, domain) {
      if (domain?.name === name && repeats(covers, domain.covers)) return [];
      const data = { name, covers: covers === undefined ? (domain?.covers ?? null) : covers };
      return [{ type: 'DecisionDomainDefined', data }];
    },
    GrantDecisionRight({ to, ...said }, { rights }) {
      const held = holderIn(to);
      const known = rights.find(({ rightId }) => rightId === rightIdOf(held));
      const right = {
        to: held,
        guardrails: [...(known?.guardrails ?? [])],
        escalateWhen: known?.escalateWhen ?? null,
        ...told(without(said, 'domainId')),
      };
      return known && says(known, right) ? [] : [{ type: 'DecisionRightGranted', data: right }];
    },
    RevokeDecisionRight({ from: told }, { rights }) {
      const from = holderIn(told);
      const isHeld = rights.some(({ to }) => same(to, from));
      return isHeld ? [{ type: 'DecisionRightRevoked', data: { from } }] : [];
    },
  },

  fields: {
    name: field('Name', (domain) => domain.name),
    covers: field('Covers', (domain) => domain.covers),
    people: field(
      'People who may decide',
      ({ rights }) => rights.filter(({ to }) => to.kind === 'person').map(({ to }) => to.id),
      { refs: 'person' },
    ),
    teams: field(
      'Teams that may decide',
      ({ rights }) => rights.filter(({ to }) => to.kind === 'team').map(({ to }) => to.id),
      { refs: 'team' },
    ),
    roles: field(
      'Roles that may decide',
      ({ rights }) => rights.filter(({ to }) => to.kind === 'role').map(({ to }) => to.id),
      'list',
    ),
    guardrails: field('Guardrails', ({ rights }) => rights.flatMap(({ guardrails }) => guardrails), 'list'),
    escalateWhen: field('Escalate when', ({ rights }) => rights.flatMap((r) => r.escalateWhen ?? []), 'list'),
  },
  title: (domain) => domain.name,
  isGone: () => false,
  searchText: ({ id, name, covers }) => [id, name, covers].join(' '),
};
