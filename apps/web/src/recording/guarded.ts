import type { CommandInput } from '../generated/documents.ts';
import type { Editable } from './edit.ts';

/** An order belongs to its horizon: what a rank is told upon is not the revision of the goal. */
const inAnOrder = ['goalRank', 'goalUnrank'];

/** The same command, told only upon this revision of what it is about. */
export const upon = (command: CommandInput, expectedRevision: number | undefined): CommandInput => {
  if (expectedRevision === undefined) return command;
  const [[name, fields]] = Object.entries(command) as [[string, object]];
  return { [name]: { ...fields, expectedRevision } } as CommandInput;
};

/**
 * Commands about the thing itself are told upon its revision as it was seen: whoever changed it meanwhile is not
 * overruled unseen. `kind` is how the names of its commands begin: `goal`, `team`, …
 */
export const guarded = (
  commands: readonly CommandInput[],
  kind: string,
  { key, revision }: Editable,
): CommandInput[] =>
  commands.map((command) => {
    const [[name, fields]] = Object.entries(command) as [[string, Readonly<Record<string, unknown>>]];
    // There is one organisation: no command about it has to name it.
    const isNamed = kind === 'organisation' || (name.startsWith(kind) && fields[`${kind}Id`] === key);
    const isAboutIt = isNamed && !inAnOrder.includes(name);
    return isAboutIt ? upon(command, revision) : command;
  });
