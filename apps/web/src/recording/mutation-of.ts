import type { CommandInput } from '../generated/documents.ts';
import type { Edit, Editable } from './edit.ts';

const several = (command: CommandInput | readonly CommandInput[]): readonly CommandInput[] =>
  Array.isArray(command) ? command : [command as CommandInput];

/** By which mutation an edit is told; of several the first. */
export const mutationOf = <Thing extends Editable>(edit: Edit<Thing>, thing: Thing): string | undefined =>
  several(edit.command(thing, edit.values(thing))).flatMap((command) => Object.keys(command))[0];
