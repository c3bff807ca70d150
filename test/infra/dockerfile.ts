import { readFileSync } from 'node:fs';

export type Instruction = { readonly name: string; readonly rest: string };
export type Stage = {
  readonly name: string;
  readonly base: string;
  readonly instructions: readonly Instruction[];
};

/** The stages of a Dockerfile in the plain form ours has: no heredocs, no ARG, no ONBUILD. */
export const readDockerfile = (path: string): readonly Stage[] => {
  const lines = readFileSync(path, 'utf8').replaceAll('\\\n', ' ').split('\n');
  const instructions = lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({ name: line.split(' ')[0]!, rest: line.slice(line.indexOf(' ') + 1).trim() }));
  const stages: { name: string; base: string; instructions: Instruction[] }[] = [];
  for (const instruction of instructions) {
    if (instruction.name === 'FROM') {
      const [base, , name = 'image'] = instruction.rest.split(' ');
      stages.push({ name, base: base!, instructions: [] });
    } else stages.at(-1)!.instructions.push(instruction);
  }
  return stages;
};
