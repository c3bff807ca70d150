import type { Membership, Person } from '../generated/served.ts';
import { NodeAt } from '../org/node-at.ts';
import { nameOf } from './names.ts';

export class PersonAt extends NodeAt<'person'> implements Person {
  readonly __typename = 'Person';
  readonly category = 'person';

  override get key(): string {
    const person = this.at.house.directory.people.byId(this.state.id);
    return (person?.status === 'known' ? person.key : null) ?? this.state.id;
  }
  get name() {
    return nameOf(this.at.house.directory.people, this.state.id);
  }
  get isForgotten() {
    return this.at.house.directory.people.byId(this.state.id)?.status === 'erased';
  }
  get status() {
    return this.state.status;
  }
  get manager() {
    return this.at.maybe('person', this.state.managerId);
  }
  get reports(): readonly PersonAt[] {
    return this.at.listed(
      (this.#reports ??= this.at.view
        .all('person')
        .filter(({ managerId, status }) => managerId === this.state.id && status !== 'left')
        .map((person) => this.at.of('person', person))),
    );
  }
  #reports: readonly PersonAt[] | undefined;
  get teams(): readonly Membership[] {
    return this.at.listed(
      (this.#teams ??= this.at.view
        .within('team', 'person', this.state.id)
        .map((team) => this.at.of('team', team).member(this))),
    );
  }
  #teams: readonly Membership[] | undefined;
}
