import {
  lastPlaceOf,
  placeOfVersion,
  placesBackFrom,
  versionIndexAt,
  type Category,
  type Entity,
  type StateOf,
} from '@throughline/read-model';
import type { Change, Node } from '../generated/served.ts';
import { ChangeAt } from '../history/change-at.ts';
import { instantText, type At } from './at.ts';
import { globalId } from './global-id.ts';
import type { Page, PageArgs } from './page.ts';

/** What everything with a history of its own can say of itself. */
export abstract class NodeAt<C extends Category> implements Node {
  abstract readonly __typename: string;
  abstract readonly category: C;
  readonly at: At;
  readonly state: StateOf<C>;

  constructor(at: At, state: StateOf<C>) {
    this.at = at;
    this.state = state;
  }

  get key(): string {
    return (this.state as { id: string }).id;
  }
  get id(): string {
    return globalId(this.category, (this.state as { id: string }).id);
  }
  get title(): string {
    return this.at.titleIn(this.category, this.state);
  }
  get revision(): number {
    return versionIndexAt(this.#entity, this.at.view.place);
  }
  get createdAt(): string {
    return instantText(this.at.view.model.timeline.at(placeOfVersion(this.#entity, 0)));
  }
  get lastChange(): Change {
    return (this.#lastChange ??= new ChangeAt(this.at, lastPlaceOf(this.#entity, this.at.view.place)));
  }
  #lastChange: Change | undefined;

  story(args: PageArgs): Page<number, Change> {
    return this.at.page(`${this.id} story`, this.places(), args, (place) => new ChangeAt(this.at, place));
  }

  /** Of everything that concerns it up to the moment, newest first. */
  places(): readonly number[] {
    const { model, place, sight } = this.at.view;
    const about = { category: this.category, id: (this.state as { id: string }).id, sight };
    return (this.#places ??= [...placesBackFrom(model, place, 0, about)]);
  }
  #places: readonly number[] | undefined;

  get #entity(): Entity {
    return this.at.view.model.find(this.category, (this.state as { id: string }).id)!;
  }
}
