import { isRefusal, refuse, type Refusal } from '@throughline/domain';
import type { Who } from '@throughline/read-model';
import { checkCommand, type CheckedCommand, type UncheckedCommand } from '../command.ts';
import type { Asking, Rule, Surroundings } from './rule.ts';
import { rules } from './rules.ts';
import { nameOfTeam } from './teams.ts';

const ruleFor = (type: string): Rule => {
  const rule = rules.get(type);
  if (!rule) throw new Error(`nobody said who may tell ${type}`);
  return rule;
};

const forbidden = (needed: string): Refusal => refuse('forbidden', { needed });

/** What stands against it before one looks at what the command is about; undefined when nothing does. */
const shortOf = ({ role, scope }: Who, managesAny: boolean, { least }: Rule): string | undefined => {
  if (least === 'anybody') return undefined;
  if (scope === 'read') return 'a token with the scope write; this one may only read';
  if (role === 'viewer') return 'a role that records: leadership reads';
  if (least === 'admin') {
    if (role !== 'admin') return 'an administrator';
    if (scope !== 'admin') return 'a token with the scope admin';
  }
  if (least === 'manager' && role !== 'admin' && !managesAny)
    return 'the manager of a team, or an administrator';
  return undefined;
};

/** Why somebody may not tell such a command whatever it is about; undefined when he may of the right things. */
export const everForbidden = (who: Who, type: string, managesAny: boolean): Refusal | undefined => {
  const short = shortOf(who, managesAny, ruleFor(type));
  return short === undefined ? undefined : forbidden(short);
};

/** A token for some teams tells what is about these teams and nothing else. */
const beyondTeams = (asking: Asking, rule: Rule): string | undefined => {
  const { teams } = asking.who;
  if (teams === null) return undefined;
  const beyond = rule.about(asking).find((team) => team === null || !teams.includes(team));
  if (beyond === undefined) return undefined;
  const known = teams.map((team) => nameOfTeam(asking, team)).join(', ');
  return `a token that is not limited to ${known}`;
};

/**
 * Why somebody may not tell a command; undefined when he may. Pure, and the one place where it is decided, whichever way
 * a command came in. What is not there is for the command's own rules to refuse.
 */
export const authorize = (
  who: Who,
  { type, data, decider, id, starts }: CheckedCommand,
  surroundings: Surroundings,
): Refusal | undefined => {
  const rule = ruleFor(type);
  const short = shortOf(who, surroundings.managedBy(who.id).length > 0, rule);
  if (short !== undefined) return forbidden(short);
  if (!starts && id !== undefined && surroundings.stateOf(decider.category, id) === undefined)
    return undefined;
  const asking: Asking = { ...surroundings, who, data: data as Asking['data'] };
  const beyond = beyondTeams(asking, rule);
  if (beyond !== undefined) return forbidden(beyond);
  if (who.role === 'admin' || rule.allows(asking)) return undefined;
  return forbidden(rule.needed?.(asking) ?? `${rule.takes}, or an administrator`);
};

/** The same of several; commands that cannot be read are refused by whoever decides them. */
export const firstForbidden = (
  who: Who,
  commands: readonly UncheckedCommand[],
  surroundings: Surroundings,
): Refusal | undefined => {
  for (const command of commands) {
    const checked = checkCommand(command);
    const forbidden = isRefusal(checked) ? undefined : authorize(who, checked, surroundings);
    if (forbidden) return forbidden;
  }
  return undefined;
};
