import type {
  ContextFields,
  DecisionDomainFields,
  DecisionFields,
  HindsightFields,
} from '../generated/served.ts';
import { acknowledgedBy, acknowledgedByMe } from './acknowledging.ts';
import { bodyOf } from './body.ts';
import { recordOf } from './record.ts';
import { changesBecause } from './changes-because.ts';
import type { ContextAt } from './context-at.ts';
import type { DecisionAt } from './decision-at.ts';
import type { DecisionDomainAt } from './decision-domain-at.ts';
import type { HindsightAt } from './hindsight-at.ts';

export const decisionFields: DecisionFields = {
  story: (decision, args) => (decision as DecisionAt).story(args),
  body: (decision) => bodyOf(decision as DecisionAt),
  record: (decision) => recordOf(decision as DecisionAt),
  changed: (decision, args) => changesBecause((decision as DecisionAt).at, 'decision', decision.key, args),
};

export const hindsightFields: HindsightFields = {
  since: (hindsight, args) => (hindsight as HindsightAt).since(args),
};

export const decisionDomainFields: DecisionDomainFields = {
  story: (domain, args) => (domain as DecisionDomainAt).story(args),
};

export const contextFields: ContextFields = {
  story: (context, args) => (context as ContextAt).story(args),
  acknowledgedByMe: (context, _, desk) => acknowledgedByMe(context as ContextAt, desk),
  acknowledgedBy: (context, args, desk) => acknowledgedBy(context as ContextAt, args, desk),
  changed: (context, args) => changesBecause((context as ContextAt).at, 'context', context.key, args),
};
