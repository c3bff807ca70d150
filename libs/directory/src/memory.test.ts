import { describePeopleVault } from './contract.ts';
import { memoryPeopleVault } from './memory.ts';

describePeopleVault('the memory vault', async () => memoryPeopleVault());
