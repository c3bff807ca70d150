/**
 * What can go wrong with a call. `lost-acknowledgement`: written, and the answer is a timeout. `dropped`: not written, and
 * the connection is gone. `dropped-after`: written, and gone before the answer. `slow`: answered after `slowMs`.
 */
export type Fault =
  | 'not-ready'
  | 'no-leader-known'
  | 'no-answer'
  | 'lost-acknowledgement'
  | 'dropped'
  | 'dropped-after'
  | 'timed-out'
  | 'slow';

export type FaultyCall = 'append' | 'read' | 'subscribe' | 'delete';

/** Faults that are to happen, each once, in the order in which they were asked for. */
export class Faults {
  readonly #due: { readonly call: FaultyCall; readonly fault: Fault }[] = [];
  slowMs = 300;

  next(call: FaultyCall, ...faults: readonly Fault[]): void {
    for (const fault of faults) this.#due.push({ call, fault });
  }

  take(call: FaultyCall): Fault | undefined {
    const at = this.#due.findIndex((due) => due.call === call);
    return at < 0 ? undefined : this.#due.splice(at, 1)[0]!.fault;
  }

  forget(): void {
    this.#due.length = 0;
  }
}
