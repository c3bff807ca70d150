const redrawMs = 120;

/**
 * One line on stderr that is drawn over: how much, how fast, how long still. Silent when stderr is no terminal, so that
 * logs and scripts see only results.
 */
export class Progress {
  readonly #what: string;
  readonly #total: number | undefined;
  readonly #from: number;
  readonly #started = performance.now();
  readonly #draws = process.stderr.isTTY === true;
  #drawnAt = 0;

  /** `total`, when it is known, gives the time left. `from`: what was done before, by somebody else. */
  constructor(what: string, total?: number, from = 0) {
    this.#what = what;
    this.#total = total;
    this.#from = from;
  }

  show(done: number, now = performance.now()) {
    if (!this.#draws || now - this.#drawnAt < redrawMs) return;
    this.#drawnAt = now;
    const seconds = (now - this.#started) / 1000;
    const rate = seconds > 0 ? (done - this.#from) / seconds : 0;
    const left = this.#total !== undefined && rate > 0 ? ` · ${span((this.#total - done) / rate)} left` : '';
    const share = this.#total === undefined ? '' : ` of ${whole(this.#total)}`;
    process.stderr.write(`\r\u001b[K${this.#what}: ${whole(done)}${share} · ${whole(rate)}/s${left}`);
  }

  done() {
    if (this.#draws) process.stderr.write('\r\u001b[K');
  }
}

export const whole = (value: number): string => Math.round(value).toLocaleString('en');

const span = (seconds: number): string =>
  seconds < 60
    ? `${Math.max(0, Math.ceil(seconds))} s`
    : `${Math.floor(seconds / 60)} min ${Math.ceil(seconds % 60)} s`;
