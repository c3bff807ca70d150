import type { Who } from '@throughline/read-model';
import type { Asker } from '../access/asker.ts';
import type { House } from '../org/house.ts';
import { lookUp, type Asked } from '../org/moment.ts';

type Moment = string | null | undefined;

/** Goes on with a value at once when it is there already: nothing waits that need not. */
export const when = <T, R>(value: T | Promise<T>, then: (value: T) => R): R | Promise<R> =>
  value instanceof Promise ? value.then(then) : then(value);

/** Where one request is dealt with: who asks, and as of which moments. Moments are looked up once each. */
export class Desk {
  readonly house: House;
  readonly who: Who;
  /** Whose account that is: in the demo everybody is the same guest. */
  readonly personId: string;
  /** By which of their sessions or tokens; null for the other one. */
  readonly session: string | null;
  readonly token: string | null;
  /** Aborted once nobody waits for the answer. */
  readonly signal: AbortSignal | undefined;
  // No private fields: Nest copies the context of a request property by property.
  readonly underWay = new Map<string | null, Promise<Asked>>();
  readonly lookedUp = new Map<string | null, Asked>();

  constructor(house: House, { personId, who, session, token }: Asker, signal?: AbortSignal) {
    this.house = house;
    this.who = who;
    this.personId = personId;
    this.session = session;
    this.token = token;
    this.signal = signal;
  }

  at(moment: Moment): Asked | Promise<Asked> {
    const key = moment ?? null;
    const known = this.lookedUp.get(key) ?? this.underWay.get(key);
    if (known) return known;
    const asked = lookUp(this, key).then((found) => {
      this.lookedUp.set(key, found);
      return found;
    });
    this.underWay.set(key, asked);
    return asked;
  }

  /** Several moments at once, in their order. */
  all<const Moments extends readonly Moment[]>(moments: Moments) {
    type All = { [Index in keyof Moments]: Asked };
    const asked = moments.map((moment) => this.at(moment));
    const isWaiting = asked.some((one) => one instanceof Promise);
    return (isWaiting ? Promise.all(asked) : asked) as All | Promise<All>;
  }

  /** The moments that this request was about. */
  get found(): readonly Asked[] {
    return [...this.lookedUp.values()];
  }
}
