import type { Category } from '@throughline/read-model';
import type { Context, Node } from '../generated/served.ts';
import { NodeAt } from '../org/node-at.ts';

export class ContextAt extends NodeAt<'context'> implements Context {
  readonly __typename = 'Context';
  readonly category = 'context';

  get status() {
    return this.state.status;
  }
  get kind() {
    return this.state.kind;
  }
  get statement() {
    return this.state.statement;
  }
  get edition() {
    return this.state.revision;
  }
  get source() {
    return this.state.source;
  }
  get explains(): readonly Node[] {
    return this.at.listed(
      (this.#explains ??= this.state.explains
        .map(({ category, id }) => this.at.node(category as Category, id))
        .filter((node) => node !== null)),
    );
  }
  #explains: readonly Node[] | undefined;
  get confirmBy() {
    return this.state.confirmBy;
  }
  get invalidatedOn() {
    return this.state.invalidatedOn;
  }
}
