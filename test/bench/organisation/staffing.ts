import type { Command } from '@throughline/application';
import { paragraph, teamName } from './phrases.ts';
import { day, quarterLength, startOfQuarter, type Change, type Happening, type World } from './world.ts';

const teamCount = 200;
const founders = 1_200;
/** 5,000 people after five years. */
const newcomersInQuarter = 200;
const movesInQuarter = 300;
const newRolesInQuarter = 150;
const teamChangesInQuarter = 40;

/** Two hundred teams and their first people, in the week before the first planning. */
export function* founding(world: World): Generator<Happening> {
  const start = startOfQuarter(0) - 30 * day;
  for (let n = 1; n <= teamCount; n++)
    yield {
      at: start + n * 1_000,
      happen: () => {
        const teamId = `T-${n}`;
        world.teams.push(teamId);
        const mission = paragraph(world.random, 1);
        return {
          commands: [{ type: 'FormTeam', data: { teamId, name: teamName(world.random, n), mission } }],
        };
      },
    };
  for (let n = 0; n < founders; n++) yield { at: start + day + n * 60_000, happen: () => joins(world) };
}

export function* staffing(quarter: number, world: World): Generator<Happening> {
  const sometime = () => startOfQuarter(quarter) + world.random.next() * quarterLength;
  for (let n = 0; n < newcomersInQuarter; n++) yield { at: sometime(), happen: () => joins(world) };
  for (let n = 0; n < movesInQuarter; n++) yield { at: sometime(), happen: () => moves(world) };
  for (let n = 0; n < newRolesInQuarter; n++) yield { at: sometime(), happen: () => changesRole(world) };
  for (let n = 0; n < teamChangesInQuarter; n++) yield { at: sometime(), happen: () => changesItself(world) };
}

const joins = (world: World): Change => {
  const { random, people, teamOf } = world;
  const personId = `p_${people.length + 1}`;
  const teamId = random.pick(world.teams);
  const commands: Command[] = [
    { type: 'AddPerson', data: { personId } },
    { type: 'JoinTeam', data: { teamId, personId, role: 'member' } },
  ];
  if (people.length > 0)
    commands.push({ type: 'SetReportingLine', data: { personId, managerId: random.pick(people) } });
  people.push(personId);
  teamOf.set(personId, teamId);
  return { commands };
};

const moves = (world: World): Change => {
  const { random, teamOf } = world;
  const personId = random.pick(world.people);
  const from = teamOf.get(personId)!;
  const to = random.pick(world.teams.filter((team) => team !== from));
  teamOf.set(personId, to);
  const commands: Command[] = [
    { type: 'LeaveTeam', data: { teamId: from, personId } },
    { type: 'JoinTeam', data: { teamId: to, personId, role: 'member' } },
  ];
  return { commands, because: world.reason() };
};

const changesRole = ({ random, people, teamOf }: World): Change => {
  const personId = random.pick(people);
  const role = random.pick(['lead', 'member', 'designer', 'reviewer']);
  return { commands: [{ type: 'ChangeRole', data: { teamId: teamOf.get(personId)!, personId, role } }] };
};

const changesItself = (world: World): Change => {
  const { random, teams } = world;
  const teamId = random.pick(teams);
  const command: Command = random.happens(0.5)
    ? { type: 'RenameTeam', data: { teamId, name: teamName(random, random.between(1, 999)) } }
    : { type: 'ReviseMission', data: { teamId, mission: paragraph(random, 1) } };
  return { commands: [command] };
};
