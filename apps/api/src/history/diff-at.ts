import {
  diff,
  isRestricted,
  type ChangeFilter,
  type Diff as Found,
  type DifferenceList,
  type ReasonGroup as Group,
} from '@throughline/read-model';
import type { DiffFilter } from '../generated/inputs.ts';
import type { AsOf, Diff, ReasonGroup } from '../generated/served.ts';
import { asOf } from '../org/as-of.ts';
import type { Asked } from '../org/moment.ts';
import type { PageArgs } from '../org/page.ts';
import { Page } from '../org/page.ts';
import { changeFilter } from './change-filter.ts';
import { DifferenceAt, type Span } from './difference-at.ts';

const position = ({ from, to, knownAt }: Span) => `${from.position}/${knownAt.position}/${to.position}`;

const differencesPage = (span: Span, list: string, reads: DifferenceList, args: PageArgs) =>
  new Page(reads, args, { list, position: position(span) }, (read) => new DifferenceAt(span, read));

class ReasonGroupAt implements ReasonGroup {
  readonly __typename = 'ReasonGroup';
  readonly #span: Span;
  readonly #group: Group;

  constructor(span: Span, group: Group) {
    this.#span = span;
    this.#group = group;
  }

  get because() {
    return this.#span.knownAt.reasons(this.#group.because);
  }
  get total() {
    return this.#group.differences.length;
  }
  get added() {
    return this.#group.added;
  }
  get removed() {
    return this.#group.removed;
  }
  get changed() {
    return this.#group.changed;
  }
  get asking() {
    return this.#group.asking;
  }
  differences(args: PageArgs) {
    const { sight } = this.#span.knownAt.view;
    const shown = this.#group.because.filter((reason) => !isRestricted(reason, sight));
    const list = JSON.stringify([shown, shown.length < this.#group.because.length]);
    return differencesPage(this.#span, list, this.#group.differences, args);
  }
}

export class DiffAt implements Diff {
  readonly __typename = 'Diff';
  readonly from: AsOf;
  readonly to: AsOf;
  readonly knownAt: AsOf;
  readonly groups: readonly ReasonGroupAt[];
  readonly #span: Span;
  readonly #found: Found;

  constructor(span: Span, asOf: Pick<Diff, 'from' | 'to' | 'knownAt'>, filter: ChangeFilter) {
    this.from = asOf.from;
    this.to = asOf.to;
    this.knownAt = asOf.knownAt;
    const { from, to, knownAt } = span;
    this.#span = span;
    this.#found = diff(to.view.model, from.view.place, to.view.place, {
      knownAt: knownAt.view.place,
      filter,
    });
    this.groups = this.#found.groups.map((group) => new ReasonGroupAt(span, group));
  }

  get total() {
    return this.added + this.removed + this.changed;
  }
  get explained() {
    return this.#found.explained;
  }
  get asking() {
    return this.#found.asking;
  }
  get added() {
    return this.#found.added;
  }
  get removed() {
    return this.#found.removed;
  }
  get changed() {
    return this.#found.changed;
  }
  differences(args: PageArgs) {
    return differencesPage(this.#span, 'all differences', this.#found.differences, args);
  }
}

const shown = ({ at, requested, instant }: Asked) => asOf(at, requested, instant);

export const diffBetween = (from: Asked, to: Asked, known: Asked, filter: DiffFilter): DiffAt =>
  new DiffAt(
    { from: from.at, to: to.at, knownAt: known.at },
    { from: shown(from), to: shown(to), knownAt: shown(known) },
    changeFilter(to.at, filter),
  );
