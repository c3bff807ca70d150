import { later } from './fact.ts';
import { anything, date, key, maybe, optional, orNone, people, text, words } from './field.ts';

const work = key('work item');
const sprint = key('sprint');
const about = {
  team: maybe(key('team')),
  goal: maybe(key('goal')),
  size: maybe(anything()),
  kind: maybe(text()),
  parent: maybe(key('work item')),
  sprint: maybe(sprint),
};

export const deliveryFacts = [
  later('sprint work', 'work.added', { work, title: words(), ...about }),
  later('sprint work', 'work.changed', { work, title: optional(words()), ...about }),
  later('sprint work', 'work.done', { work }),
  later('sprint work', 'work.reopened', { work }),
  later('sprint work', 'work.dropped', { work }),
  later('sprint work', 'work.withdrawn', { work }),
  later('sprint work', 'work.assigned', { work, assignees: orNone(people()) }),
  later('sprint work', 'work.progressed', { work, progress: orNone(text()) }),
  later('sprint work', 'work.blocks', { work, other: work }),
  later('sprint work', 'work.unblocks', { work, other: work }),
  later('sprints', 'sprint.planned', {
    sprint,
    team: key('team'),
    name: words(),
    startsOn: date(),
    endsOn: date(),
  }),
  later('sprints', 'sprint.closed', { sprint }),
];
