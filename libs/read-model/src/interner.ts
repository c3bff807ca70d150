/** Gives equal things one small number, so that a column can hold it. */
export class Interner<Value> {
  readonly #numbers = new Map<string, number>();
  readonly #values: Value[] = [];

  number(key: string, value: Value): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#values.length);
    return this.#values.push(value) - 1;
  }

  find(key: string): number | undefined {
    return this.#numbers.get(key);
  }

  value(number: number): Value {
    return this.#values[number]!;
  }
}
