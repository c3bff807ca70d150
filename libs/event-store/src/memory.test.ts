import { describeEventStore } from './contract.ts';
import { memoryStore } from './memory.ts';

describeEventStore('the memory store', async () => memoryStore());
