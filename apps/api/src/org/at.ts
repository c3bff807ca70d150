import { civilDateAt, instantAt } from '@throughline/calendar';
import type { Because, Thing } from '@throughline/domain';
import { isRestricted, type Asking, type Category, type StateOf, type View } from '@throughline/read-model';
import { ContextAt } from '../decisions/context-at.ts';
import { DecisionAt } from '../decisions/decision-at.ts';
import { DecisionDomainAt } from '../decisions/decision-domain-at.ts';
import type { Node, Reason } from '../generated/served.ts';
import { ImportRunAt } from '../history/import-run-at.ts';
import { LateReasonAt } from '../history/late-reason-at.ts';
import { restricted } from '../history/restricted.ts';
import { GoalAt } from '../roadmap/goal-at.ts';
import { HorizonAt } from '../roadmap/horizon-at.ts';
import { clientError } from '../server/errors.ts';
import { nameOf } from '../staffing/names.ts';
import { PersonAt } from '../staffing/person-at.ts';
import { TeamAt } from '../staffing/team-at.ts';
import type { House } from './house.ts';
import { idIn } from './id-in.ts';
import { OrganisationAt } from './organisation-at.ts';
import { Page, type PageArgs } from './page.ts';

const makers = {
  organisation: OrganisationAt,
  horizon: HorizonAt,
  goal: GoalAt,
  team: TeamAt,
  person: PersonAt,
  decision: DecisionAt,
  domain: DecisionDomainAt,
  context: ContextAt,
  reason: LateReasonAt,
  import: ImportRunAt,
};

type Served = { readonly [C in Category]: InstanceType<(typeof makers)[C]> };

/**
 * The organisation at one moment, as GraphQL serves it to one reader: things of a moment answer from that moment, what he
 * may not see today is not there, and each is made once. Plain getters, since a promise for every field is what GraphQL servers spend their time on.
 */
export class At {
  readonly house: House;
  readonly view: View;
  /** Ms since 1970 that was asked for; else now, or when the view's last event happened. */
  readonly instant: number;
  readonly #made = new Map<string, Map<string, Node | null>>();
  readonly #listed: { count: number };

  constructor(house: House, view: View, instant?: number, listed = { count: 0 }) {
    this.house = house;
    this.view = view;
    this.instant = instant ?? (view.isNow ? house.now() : view.instant);
    this.#listed = listed;
  }

  /**
   * Counts what lists without pages answer. Sub-goals of parents of sub-goals multiply beyond what can be weighed
   * beforehand, so one answer lists only so many things.
   */
  listed<T>(items: readonly T[]): readonly T[] {
    this.#listed.count += items.length;
    const { LIMIT_LISTED } = this.house.config;
    if (this.#listed.count > LIMIT_LISTED)
      throw clientError(
        'TOO_COSTLY',
        `The answer would list more than ${LIMIT_LISTED} things (LIMIT_LISTED).`,
        'Ask for less at a time.',
      );
    return items;
  }

  /** The same house at another place of its history. */
  then(place: number): At {
    return place === this.view.place
      ? this
      : new At(this.house, this.view.asOf(place), undefined, this.#listed);
  }

  /** When questions are asked that depend on the day: is it overdue? */
  get asking(): Asking {
    const timeZone = this.view.get('organisation', 'main')?.timeZone ?? 'UTC';
    const instant = Math.max(this.instant, firstInstant);
    return (this.#asking ??= { instant, today: civilDateAt(instant, timeZone) });
  }
  #asking: Asking | undefined;

  node<C extends Category>(category: C, id: string): Served[C] | null {
    let made = this.#made.get(category);
    if (!made) this.#made.set(category, (made = new Map()));
    const known = made.get(id);
    if (known !== undefined) return known as Served[C] | null;
    const state = this.view.get(category, id);
    const node = state === undefined ? null : new makers[category](this, state as never);
    made.set(id, node);
    return node as Served[C] | null;
  }

  maybe<C extends Category>(category: C, id: string | null): Served[C] | null {
    return id === null ? null : this.node(category, id);
  }

  /** Those of the ids that were there. */
  all<C extends Category>(category: C, ids: readonly string[]): Served[C][] {
    return ids.map((id) => this.node(category, id)).filter((node) => node !== null);
  }

  /** The same of things of any kind. */
  things(things: readonly Thing[]): Node[] {
    return things
      .map(({ category, id }) => this.node(category as Category, id) as Node | null)
      .filter((node) => node !== null);
  }

  of<C extends Category>(category: C, state: StateOf<C>): Served[C] {
    return this.node(category, (state as { id: string }).id)!;
  }

  /** A thing by what people call it: its global id, its key, or the key of somebody in the vault. */
  called<C extends Category>(category: C, text: string): Served[C] | null {
    return this.node(category, this.idOf(category, text));
  }

  idOf(category: string, text: string): string {
    return idIn(this.house, category, text);
  }

  /** May its reader see it today? */
  sees(category: string, id: string): boolean {
    return !this.view.sight.hidesCalled(category, id);
  }

  titleOf(category: string, id: string): string {
    if (category === 'person') return nameOf(this.house.directory.people, id);
    const state = this.view.get(category as Category, id);
    return state === undefined ? id : this.titleIn(category as Category, state);
  }

  titleIn<C extends Category>(category: C, state: StateOf<C>): string {
    if (category === 'person') return nameOf(this.house.directory.people, (state as { id: string }).id);
    return this.view.model.decider(category).title(state);
  }

  /** What a reason names may be younger than the change that rests on it: then it is shown as it is now. */
  reasons(because: readonly Because[]): readonly Reason[] {
    const hidden = because.filter((reason) => isRestricted(reason, this.view.sight));
    if (hidden.length === 0) return this.#reasonsShown(because);
    const shown = because.filter((reason) => !hidden.includes(reason));
    return [...this.#reasonsShown(shown), restricted(this, hidden)];
  }

  #reasonsShown(because: readonly Because[]): readonly Reason[] {
    return because.map((reason): Reason => {
      if ('note' in reason) return { __typename: 'Note', text: reason.note };
      const [category, id] =
        'decision' in reason
          ? (['decision', reason.decision] as const)
          : (['context', reason.context] as const);
      const node = this.node(category, id) ?? this.then(this.view.model.timeline.length).node(category, id);
      return (node as Reason | null) ?? { __typename: 'Note', text: id };
    });
  }

  page<Item, T>(
    list: string,
    items: readonly Item[],
    args: PageArgs,
    read: (item: Item) => T,
  ): Page<Item, T> {
    return new Page(items, args, { list, position: this.position }, read);
  }

  get position(): string {
    return String(this.view.model.timeline.position(this.view.place));
  }
}

/** The first that can be written, epoch ms: for `-Infinity`, before all events or of one without a time. */
const firstInstant = -62_135_596_800_000;

export const instantText = (ms: number): string => instantAt(Number.isFinite(ms) ? ms : firstInstant);
