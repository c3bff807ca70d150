import type { Actor } from '@throughline/read-model';
import type { House } from '../org/house.ts';
import { lookUp, type Asked } from '../org/moment.ts';

/** Where one request is dealt with: who asks, and as of which moments. Moments are looked up once each. */
export class Desk {
  readonly house: House;
  readonly actor: Actor;
  readonly asked = new Map<string | null, Promise<Asked>>();

  constructor(house: House, actor: Actor) {
    this.house = house;
    this.actor = actor;
  }

  at(moment: string | null | undefined): Promise<Asked> {
    const key = moment ?? null;
    const known = this.asked.get(key);
    if (known) return known;
    const asked = lookUp(this.house, key);
    this.asked.set(key, asked);
    return asked;
  }
}
