import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { House } from '../org/house.ts';
import { theHouse } from '../org/the-house.ts';

/** For whoever watches the process: is it there, and may it be asked? */
@Controller()
export class HealthController {
  readonly #house: House;

  constructor(@Inject(theHouse) house: House) {
    this.#house = house;
  }

  @Get('healthz')
  healthz() {
    return { ok: true };
  }

  @Get('readyz')
  async readyz(@Res() response: Response) {
    const { planner } = this.#house;
    const store = await planner.store
      .health()
      .catch((error: Error) => ({ ok: false, detail: error.message }));
    const { standing } = planner;
    const ok = store.ok && standing.kind === 'level';
    response
      .status(ok ? 200 : 503)
      .json({ ...store, ok, standing: standing.kind, position: String(planner.position) });
  }
}
