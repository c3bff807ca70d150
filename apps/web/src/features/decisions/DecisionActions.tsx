import { Button } from '@mantine/core';
import { MoreMenu, type DoableGroup } from '../../recording/MoreMenu.tsx';
import { mutationOf } from '../../recording/mutation-of.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { useMay } from '../../recording/use-may.ts';
import { RecordButton } from '../../recording/RecordButton.tsx';
import type { Edits } from '../../recording/use-edits.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { always, whileOpen, type Decision, type DecisionEdit } from './decision-edits.ts';
import { isOpen } from './decision-words.ts';
import { MakeDecision } from './MakeDecision.tsx';
import { onceMade } from './once-made-edits.ts';
import { inform, weighing } from './weighing-edits.ts';

type DecisionActionsProps = { decision: Decision; edits: Edits<Decision> };

/** What can be done with a decision where it stands. */
export function DecisionActions({ decision, edits }: DecisionActionsProps) {
  const doable = (name: string, label: string, edit: DecisionEdit) => ({
    id: `decision-${name}`,
    label,
    run: () => edits.open(name, edit),
    by: mutationOf(edit, decision),
  });
  const filing = [
    doable('file', 'File it in a domain', always.file),
    doable('target', 'Say what it aims at', always.target),
    doable('inform', 'Record who was told', inform),
  ];
  const { reword, deciders, option, decline, withdraw } = whileOpen;
  const groups: DoableGroup[] = isOpen(decision)
    ? [
        {
          title: 'The question',
          doable: [
            doable('reword', 'Reword it', reword),
            doable('deciders', 'Name who decides', deciders),
            doable('affects', 'Say what it affects', weighing.affects),
            ...filing,
          ],
        },
        {
          title: 'What it can rest on',
          doable: [
            doable('evidence', 'Attach evidence', weighing.evidence),
            doable('consult', 'Record who was asked', weighing.consult),
            doable('object', 'Raise an objection', weighing.object),
            doable('risk', 'Name a risk', weighing.risk),
          ],
        },
        {
          title: 'Without deciding',
          doable: [doable('decline', 'Decline it', decline), doable('withdraw', 'Withdraw it', withdraw)],
        },
      ]
    : [{ title: 'Where it is filed', doable: filing }];
  const { may } = useMay();
  const button = (name: string, label: string, edit: DecisionEdit, adds = false) =>
    may(mutationOf(edit, decision)) && (
      <Button
        data-mutates
        variant="default"
        size="sm"
        leftSection={adds && <Icon name="plus" />}
        onClick={() => edits.open(name, edit)}
      >
        {label}
      </Button>
    );
  return (
    <>
      {isOpen(decision) && (
        <>
          <Mutates by="decisionMake">
            <RecordButton label="Make the decision" title={decision.title} main>
              {(close) => <MakeDecision decision={decision} onDone={close} />}
            </RecordButton>
          </Mutates>
          {button('option', 'Option', option, true)}
        </>
      )}
      {(decision.status === 'MADE' || decision.status === 'SUPERSEDED') &&
        button('review', 'Review', onceMade.review)}
      {decision.status === 'MADE' && button('supersede', 'Supersede', onceMade.supersede)}
      {!isOpen(decision) && button('reopen', 'Reopen', onceMade.reopen)}
      <MoreMenu groups={groups} />
    </>
  );
}
