import {
  deciders,
  readEvent,
  type AcknowledgementEvent,
  type AnyDecider,
  type Reason,
} from '@throughline/domain';
import type { RecordedEvent } from '@throughline/event-store';
import { NamedReasons } from './because-of.ts';
import { Sight } from './access/sight.ts';
import { Acknowledgements } from './decisions/acknowledgements.ts';
import { ChangedFacts } from './changed-facts.ts';
import { newEntity, placeOfVersion, pushTouch, pushVersion, versionIndexAt, type Entity } from './entity.ts';
import { envelopeOf } from './envelope.ts';
import { scopesOf, type Category } from './kinds.ts';
import { hasRelations } from './relations.ts';
import { Scope, type ScopeField } from './scope.ts';
import { Timeline } from './timeline.ts';
import { Words } from './words.ts';
import { View } from './view.ts';

type Table = {
  readonly decider: AnyDecider;
  readonly entities: Map<string, Entity>;
  readonly scopes: ReadonlyMap<string, Scope<unknown>>;
  /** The largest n among human keys `<prefix>-<n>`. */
  lastKey: number;
};

const tableFor = (decider: AnyDecider): Table => ({
  decider,
  entities: new Map(),
  scopes: new Map(
    Object.entries(scopesOf[decider.category as Category] ?? {}).map(([name, fieldOf]) => [
      name,
      new Scope(fieldOf as ScopeField<unknown>),
    ]),
  ),
  lastKey: 0,
});

const asking = new Set<string>(deciders.flatMap(({ asksWhy }) => asksWhy));

/** An event that only a newer release understands: reading goes on, writing would damage what it means. */
export type FromTheFuture = { readonly position: bigint; readonly type: string; readonly problem: string };

/** The log does not make sense here: an event is missing before it, or was altered. */
export class UnfoldableEvent extends Error {
  override name = 'UnfoldableEvent';
  constructor({ type, stream, revision, position }: RecordedEvent, cause: unknown) {
    super(
      `${type} cannot be read after what came before it in ${stream} (revision ${revision}, position ${position}). ` +
        'The log is damaged: run `throughline verify`, then restore a backup.',
      { cause },
    );
  }
}

/**
 * What was true when: every stream's state at every place, folded from the log by the deciders' own `evolve`, in
 * memory, rebuildable from the log alone. Version arrays in memory beat every durable design that was measured; see
 * ARCHITECTURE.md.
 */
export class ReadModel {
  /** The history of the plan. */
  readonly timeline = new Timeline((type) => asking.has(type));
  /**
   * What people did in the house: kinds with `audit`. A line of its own, with places of its own, so that no question
   * about the plan, of whatever moment, can meet it. Only the audit reads it.
   */
  readonly trail = new Timeline(() => false);
  readonly #tables = new Map(deciders.map((decider) => [decider.category, tableFor(decider)]));
  readonly #byOrdinal: Entity[] = [];
  /** Reasons that came later, by the number of the change-set they explain. */
  readonly lateReasons = new Map<number, Entity<Reason>>();
  /** Who read what, and when. */
  readonly acknowledgements = new Acknowledgements();
  readonly changedFacts = new ChangedFacts(this);
  readonly namedReasons = new NamedReasons(this.timeline);
  /** What the machine's own tools see. */
  readonly everything = new Sight(this, new Set(), new Set());
  readonly #words = new Words();
  #fromTheFuture: FromTheFuture | undefined;

  /** The first event this release does not understand, if there is one. */
  get fromTheFuture() {
    return this.#fromTheFuture;
  }

  get now(): View {
    return new View(this, this.timeline.length);
  }

  at(place: number, sight = this.everything): View {
    return new View(this, Math.min(Math.max(0, place), this.timeline.length), sight);
  }

  /** Events come in the order of the log, each once. Throws an {@link UnfoldableEvent} for one that makes no sense. */
  apply(event: RecordedEvent) {
    try {
      this.#fold(event);
    } catch (cause) {
      throw new UnfoldableEvent(event, cause);
    }
  }

  #fold(event: RecordedEvent) {
    const { stream } = event;
    const dash = stream.indexOf('-');
    const table = this.#tables.get(stream.slice(0, dash));
    const envelope = envelopeOf(event);
    const read =
      table && readEvent(table.decider, { type: event.type, data: event.data, schema: envelope.schema });
    if (!table || !read || 'problem' in read) {
      const problem = read && 'problem' in read ? read.problem : `streams like ${stream} are unknown`;
      this.#fromTheFuture ??= { position: event.position, type: event.type, problem };
      return;
    }
    this.#words.share(read.data);
    const entity = this.#entity(table, stream.slice(dash + 1));
    const before = entity.current;
    const state = table.decider.evolve[read.type]!(before, read.data, entity.id);
    const other = this.#concerned(table.decider, read.type, read.data);
    const position = Number(event.position);
    const subject = other && hasRelations(other.category) ? other : entity;
    const line = table.decider.audit ? this.trail : this.timeline;
    const place = line.push(envelope, read.type, position, entity.ordinal, subject.ordinal);
    pushVersion(entity, place, state);
    entity.hash = envelope.hash;
    if (other) pushTouch(other, place);
    for (const scope of table.scopes.values()) scope.note(entity, before, state);
    if (entity.category === 'ack')
      this.acknowledgements.note(entity.id, read.data as AcknowledgementEvent['data'], line.at(place));
    if (entity.category === 'reason' && before === undefined)
      this.lateReasons.set(this.timeline.numberOfSet(entity.id), entity as Entity<Reason>);
  }

  #concerned(decider: AnyDecider, type: string, data: object): Entity | undefined {
    const other = decider.concerns?.[type]?.(data);
    const table = other && this.#tables.get(other.category);
    return table && this.#entity(table, other.id);
  }

  #entity(table: Table, id: string): Entity {
    const known = table.entities.get(id);
    if (known) return known;
    const entity = newEntity(table.decider.category, id, this.#byOrdinal.length);
    table.entities.set(id, entity);
    this.#byOrdinal.push(entity);
    const prefix = table.decider.keyPrefix;
    if (prefix !== undefined && id.startsWith(`${prefix}-`)) {
      const n = Number(id.slice(prefix.length + 1));
      if (Number.isSafeInteger(n) && n > table.lastKey) table.lastKey = n;
    }
    return entity;
  }

  find(category: string, id: string): Entity | undefined {
    return this.#tables.get(category)?.entities.get(id);
  }

  entities(category: string): Iterable<Entity> {
    return this.#tables.get(category)?.entities.values() ?? [];
  }

  scopes(category: string): ReadonlyMap<string, Scope<unknown>> {
    return this.#tables.get(category)!.scopes;
  }

  scope(category: string, name: string): Scope<unknown> {
    const scope = this.scopes(category).get(name);
    if (!scope) throw new Error(`${category} has no scope ${name}`);
    return scope;
  }

  /** How many things it knows; their ordinals go from 0 up to it. */
  get size(): number {
    return this.#byOrdinal.length;
  }

  byOrdinal(ordinal: number): Entity {
    return this.#byOrdinal[ordinal]!;
  }

  decider(category: string): AnyDecider {
    return this.#tables.get(category)!.decider;
  }

  /** The number the next human key of this kind would carry. */
  nextKeyNumber(category: string): number {
    return (this.#tables.get(category)?.lastKey ?? 0) + 1;
  }

  /** The line on which a command was recorded; undefined when it never was. */
  lineOfCommand(commandId: string): Timeline | undefined {
    return [this.timeline, this.trail].find((line) => line.placeOfCommand(commandId) !== undefined);
  }

  /** Where the newest event up to a position of the store stands, be it of the plan or for the audit. */
  addressUpTo(position: number): { stream: string; revision: bigint } | undefined {
    const newest = [this.timeline, this.trail]
      .map((line) => ({ line, place: line.placeAtPosition(position) }))
      .toSorted((a, b) => b.line.position(b.place) - a.line.position(a.place))[0]!;
    return newest.place === 0 ? undefined : this.addressOf(newest.place, newest.line);
  }

  /** Epoch ms of the newest event, be it of the plan or for the audit; -Infinity when there is none. */
  get head(): number {
    return Math.max(this.timeline.at(this.timeline.length), this.trail.at(this.trail.length));
  }

  /** Place of the event at `revision` of a stream that is in the model. */
  placeOf(stream: string, revision: number): number {
    const dash = stream.indexOf('-');
    return placeOfVersion(this.find(stream.slice(0, dash), stream.slice(dash + 1))!, revision);
  }

  /** Where an event stands in the store, for what the model does not keep: its data and its long prose. */
  addressOf(place: number, line = this.timeline): { stream: string; revision: bigint } {
    const entity = this.byOrdinal(line.entity(place));
    return { stream: `${entity.category}-${entity.id}`, revision: BigInt(versionIndexAt(entity, place)) };
  }
}
