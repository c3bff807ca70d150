import { hash } from 'node:crypto';
import { clientError } from '../server/errors.ts';

export type PageArgs = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};

/** What a cursor is good for: one list, as of one moment. */
export type PageOf = { readonly list: string; readonly position: string };

export const largestPage = 500;
export const ordinaryPage = 50;

const cursorOf = ({ list, position }: PageOf, index: number): string =>
  Buffer.from(`${position} ${hash('sha1', list, 'base64url').slice(0, 6)} ${index}`).toString('base64url');

const startAfter = (cursor: string, of: PageOf): number => {
  const [position, , index] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!/^\d+$/.test(index ?? ''))
    throw clientError('CURSOR_UNREADABLE', 'This is no cursor of ours.', 'Send a cursor as you got it.');
  if (position !== of.position)
    throw clientError(
      'CURSOR_OF_ANOTHER_MOMENT',
      `This cursor is of the moment ${momentOf(position)}, the question is as of ${momentOf(of.position)}.`,
      `Ask as of ${momentOf(position)} to go on, or begin again without the cursor.`,
    );
  if (cursor !== cursorOf(of, Number(index)))
    throw clientError(
      'CURSOR_OF_ANOTHER_LIST',
      'This cursor is of another list or filter.',
      'Begin again without it.',
    );
  return Number(index) + 1;
};

const momentOf = (position = '') => `@${position.split('/').at(-1)}`;

/** The size asked for, or an error that names the limit. */
export const checkedPageSize = (size: number, most = largestPage): number => {
  if (size >= 0 && size <= most) return size;
  throw clientError(
    'PAGE_SIZE',
    `"first" is ${size}; it goes from 0 to ${most} (LIMIT_PAGE_SIZE).`,
    'Ask for smaller pages, and on from endCursor.',
  );
};

export const pageSize = (first: number | null | undefined, ordinary = ordinaryPage): number =>
  checkedPageSize(first ?? ordinary);

/** A list, or something that puts together only what a page shows. */
export type Pageable<Item> = {
  readonly length: number;
  slice(start: number, end: number): readonly Item[];
};

/** A Relay connection over a whole list; only the items of the page are looked at. */
export class Page<Item, Node> {
  readonly totalCount: number;
  readonly #items: readonly Item[];
  readonly #from: number;
  readonly #read: (item: Item) => Node;
  readonly #of: PageOf;
  #nodes: readonly Node[] | undefined;

  constructor(items: Pageable<Item>, { first, after }: PageArgs, of: PageOf, read: (item: Item) => Node) {
    const size = pageSize(first);
    this.#from = after === null || after === undefined ? 0 : startAfter(after, of);
    this.#items = items.slice(this.#from, this.#from + size);
    this.#read = read;
    this.#of = of;
    this.totalCount = items.length;
  }

  get nodes(): readonly Node[] {
    return (this.#nodes ??= this.#items.map((item) => this.#read(item)));
  }

  get edges(): readonly { readonly cursor: string; readonly node: Node }[] {
    return this.nodes.map((node, index) => ({ cursor: cursorOf(this.#of, this.#from + index), node }));
  }

  get pageInfo() {
    const end = this.#from + this.#items.length;
    const some = this.#items.length > 0;
    return {
      hasNextPage: end < this.totalCount,
      hasPreviousPage: this.#from > 0,
      startCursor: some ? cursorOf(this.#of, this.#from) : null,
      endCursor: some ? cursorOf(this.#of, end - 1) : null,
    };
  }
}
