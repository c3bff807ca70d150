/**
 * `node test/infra/image-in-a-folder.ts [folder]`: follows infra/Dockerfile without a container engine. Each stage becomes a
 * folder; its COPY and RUN lines are done there with this machine's npm and Node. What it cannot show: the base image,
 * USER, and RUN lines outside /app (they are printed, not done).
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readDockerfile, type Instruction } from './dockerfile.ts';

const root = join(import.meta.dirname, '../..');
const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'throughline-image-'));
const stageFolder = (stage: string) => join(folder, stage, 'app');

/** The build context: what git has committed, which is what `.dockerignore` leaves of a fresh clone. */
const copyContext = (target: string) => {
  const archive = execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 1 << 28 });
  execFileSync('tar', ['x', '-C', target], { input: archive });
};

const copy = (rest: string, here: string) => {
  const [, from, source, target] = /^(?:--from=(\S+) )?(\S+) (\S+)$/.exec(rest) ?? [];
  if (source === undefined || target === undefined) throw new Error(`COPY ${rest} is not understood here.`);
  if (source === '.') return copyContext(here);
  const origin =
    from === undefined ? join(root, source) : join(stageFolder(from), source.replace('/app/', ''));
  const destination = join(here, target);
  mkdirSync(dirname(destination), { recursive: true });
  // As links, which is what COPY does: npm links the rooms into node_modules.
  cpSync(origin, destination, { recursive: true, verbatimSymlinks: true });
};

const follow = ({ name, rest }: Instruction, here: string) => {
  console.log(`  ${name} ${rest}`);
  if (name === 'COPY') return copy(rest, here);
  if (name !== 'RUN') return;
  if (/\s\/\w/.test(rest)) return console.log('    (not done: it writes outside the image folder)');
  execFileSync('sh', ['-c', rest], { cwd: here, stdio: 'inherit' });
};

for (const { name, base, instructions } of readDockerfile(join(root, 'infra/Dockerfile'))) {
  console.log(`${name} from ${base}`);
  const here = stageFolder(name);
  mkdirSync(here, { recursive: true });
  for (const instruction of instructions) follow(instruction, here);
}
console.log(`The image's /app is ${stageFolder('image')}`);
