import {
  deciders,
  refuse,
  type AccountCommand,
  type AcknowledgementCommand,
  type AnyDecider,
  type ContextCommand,
  type DecisionCommand,
  type DecisionDomainCommand,
  type GoalCommand,
  type HorizonCommand,
  type OrganisationCommand,
  type PersonCommand,
  type ReasonCommand,
  type RedactionCommand,
  type Refusal,
  type StateElsewhere,
  type TeamCommand,
} from '@throughline/domain';

/** Everything the product can be told. */
export type Command =
  | AccountCommand
  | OrganisationCommand
  | HorizonCommand
  | GoalCommand
  | TeamCommand
  | PersonCommand
  | DecisionCommand
  | DecisionDomainCommand
  | ContextCommand
  | AcknowledgementCommand
  | ReasonCommand
  | RedactionCommand;

/** A command as it arrives: named, its data not yet checked. */
export type UncheckedCommand = {
  readonly type: string;
  readonly data: object;
  /** Revision of its stream as the author saw it: when it has moved on since, the command is refused. */
  readonly expectedRevision?: bigint | undefined;
};

export type CheckedCommand = UncheckedCommand & {
  readonly decider: AnyDecider;
  /** Id of its stream; undefined when another one tells it, or something new is to be given the next free key. */
  readonly id: string | undefined;
  readonly starts: boolean;
};

const byType = new Map(
  deciders.flatMap((decider) => Object.keys(decider.commands).map((type) => [type, decider])),
);

export const commandTypes: readonly string[] = [...byType.keys()];

/** Finds who decides a command and checks its data; a mistake names the field. An unknown command is an accident. */
export const checkCommand = (command: UncheckedCommand): CheckedCommand | Refusal => {
  const decider = byType.get(command.type);
  if (!decider) throw new Error(`there is no command ${command.type}`);
  const parsed = decider.commands[command.type]!.safeParse(command.data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse('invalid-input', { message: issue?.message ?? 'invalid' }, issue?.path.join('.'));
  }
  const data = parsed.data as Record<string, unknown>;
  const id = data[decider.idField] as string | undefined;
  return { type: command.type, data, decider, id, starts: decider.creates.includes(command.type as never) };
};

/** Id of the stream a command is about: as it names it or another stream tells it; undefined for something new. */
export const streamOf = (
  { type, data, decider, id }: CheckedCommand,
  stateOf: StateElsewhere,
): string | Refusal | undefined => id ?? decider.foundBy?.[type]?.(data, stateOf);
