import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeDirectory } from '@throughline/directory/contract-directory';
import { memoryDirectory, openDirectory } from './sqlite-directory.ts';

describeDirectory('the directory in memory', async (now) => memoryDirectory({ now }));

let folder: string;
describeDirectory(
  'the SQLite directory',
  async (now) => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-directory-'));
    return openDirectory(folder, { now });
  },
  {
    again: async (now) => openDirectory(folder, { now }),
    dispose: async () => rmSync(folder, { recursive: true, force: true }),
  },
);
