import { fact } from './fact.ts';
import { maybe, monthDay, timeZone, whole, words } from './field.ts';

const settings = {
  name: words(),
  timeZone: maybe(timeZone()),
  fiscalYearStartsOn: maybe(monthDay()),
  horizonQuarters: maybe(whole(1, 8)),
};

export const organisationFacts = [
  fact('organisation.setup', settings, (fact, around) => {
    if (around.known('organisation', 'main') === 'yes')
      around.remark('the organisation was set up before: it takes the name and calendar given here');
    return [
      {
        type: 'SetUpOrganisation',
        data: {
          organisationId: 'main',
          name: fact.name,
          timeZone: fact.timeZone ?? undefined,
          fiscalYearStartsOn: fact.fiscalYearStartsOn ?? undefined,
          horizonQuarters: fact.horizonQuarters ?? undefined,
        },
      },
    ];
  }),
];
