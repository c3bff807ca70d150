import { leadsOf } from '@throughline/domain';
import type { Membership, Team } from '../generated/served.ts';
import { NodeAt } from '../org/node-at.ts';
import type { PersonAt } from './person-at.ts';

export class TeamAt extends NodeAt<'team'> implements Team {
  readonly __typename = 'Team';
  readonly category = 'team';

  get name() {
    return this.state.name;
  }
  get status() {
    return this.state.status;
  }
  get mission() {
    return this.state.mission;
  }
  get manager() {
    return this.at.maybe('person', this.state.managerId);
  }
  get leads() {
    return (this.#leads ??= this.at.all('person', leadsOf(this.state)));
  }
  #leads: readonly PersonAt[] | undefined;
  get members() {
    return this.at.listed(
      (this.#members ??= this.at
        .all('person', [...this.state.members.keys()])
        .map((person) => this.member(person))),
    );
  }
  #members: readonly Membership[] | undefined;

  member(person: PersonAt): Membership {
    return { __typename: 'Membership', person, team: this, ...this.state.members.get(person.state.id)! };
  }

  get parent() {
    return this.at.maybe('team', this.state.parentId);
  }
  get subteams() {
    return this.at.listed(
      (this.#subteams ??= this.at.view
        .within('team', 'parent', this.state.id)
        .filter(({ status }) => status === 'active' || status === 'mentioned')
        .map((team) => this.at.of('team', team))),
    );
  }
  #subteams: readonly TeamAt[] | undefined;
  get fromTeams() {
    return this.at.all('team', this.state.fromTeams);
  }
  get into() {
    return this.at.all('team', this.state.into);
  }
}
