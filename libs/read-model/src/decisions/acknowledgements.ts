import type { AcknowledgementEvent } from '@throughline/domain';

type Reading = { readonly personId: string; readonly revision: number; readonly at: number };

/** Who acknowledged which revision of what, thing by thing, in the order of the log. */
export class Acknowledgements {
  readonly #of = new Map<string, Reading[]>();

  /** `at`: ms since 1970. */
  note(personId: string, { of, revision }: AcknowledgementEvent['data'], at: number) {
    const key = `${of.category}:${of.id}`;
    const known = this.#of.get(key);
    if (known) known.push({ personId, revision, at });
    else this.#of.set(key, [{ personId, revision, at }]);
  }

  /** Ids of the people who had acknowledged this revision by `instant` (ms since 1970), the first to do so first. */
  by(thing: string, revision: number, instant: number): string[] {
    return (this.#of.get(thing) ?? [])
      .filter((reading) => reading.revision === revision && reading.at <= instant)
      .map(({ personId }) => personId);
  }
}
