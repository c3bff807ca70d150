import { recordAll } from '@throughline/application';
import { isRefusal, sentenceOf } from '@throughline/domain';
import { asHistory, harbourline } from '@throughline/demo';
import { Command } from 'commander';
import { resolve } from 'node:path';
import { exitCodes } from '../exit.ts';
import { openHouse } from '../house.ts';
import { Progress, whole } from '../progress.ts';

export const demoCommand = () =>
  new Command('demo')
    .summary('write the demo organisation into a folder of its own')
    .description(
      'Writes the demo organisation, Harbourline (freight software, six quarters, seven teams), into a data folder of its\n' +
        'own. It never mixes with real data: a folder that holds anything else is refused.',
    )
    .argument('[folder]', 'its data folder', './demo-data')
    .action(async (path: string) => {
      const folder = resolve(path);
      const house = await openHouse(folder);
      const progress = new Progress('changes');
      try {
        const { people, changes } = harbourline();
        const first = changes[0];
        if (
          house.planner.model.timeline.length > 0 &&
          first &&
          !house.planner.model.timeline.extentOf(first.changeSet)
        ) {
          console.error(
            `${folder} holds another organisation. Choose a folder of its own: throughline demo FOLDER`,
          );
          process.exitCode = exitCodes.unusable;
          return;
        }
        if (house.planner.model.timeline.length === 0) await house.vault.restore(people);
        let seen = 0;
        for await (const { source, outcome } of recordAll(house.planner, changes, asHistory)) {
          progress.show(++seen);
          if (typeof outcome === 'object' && isRefusal(outcome))
            throw new Error(`the demo tells ${source.changeSet}: ${sentenceOf(outcome)}`);
        }
        progress.done();
        console.log(`Harbourline: ${whole(house.planner.model.timeline.length)} events in ${folder}.`);
        console.log(`Look at it: DATA=${folder} npm start`);
      } finally {
        await house.close();
      }
    });
