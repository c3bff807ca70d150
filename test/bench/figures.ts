import type { Figure } from './figure.ts';
import { asOfList } from './figures/as-of-list.ts';
import { againstSqlite } from './figures/against-sqlite.ts';

/** In the order of performance.md; number 0 stands for what it does not number. */
export const figures: readonly Figure[] = [asOfList, againstSqlite];
