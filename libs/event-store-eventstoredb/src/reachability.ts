/** Whether the server answers, as far as calls have shown. */
export class Reachability {
  #since: Date | undefined;
  #detail = '';

  answered(): void {
    this.#since = undefined;
  }

  missed(detail: string): void {
    this.#since ??= new Date();
    this.#detail = detail;
  }

  /** Undefined while it answers. */
  get trouble(): { readonly since: Date; readonly detail: string } | undefined {
    return this.#since && { since: this.#since, detail: this.#detail };
  }
}
