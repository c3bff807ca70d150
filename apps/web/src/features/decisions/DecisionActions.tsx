import type { DecisionFactsFragment } from '../../generated/documents.ts';
import { RecordButton } from '../../recording/RecordButton.tsx';
import { AddOption, EndDecision, ReopenDecision, SupersedeDecision } from './ChangeDecision.tsx';
import { MakeDecision } from './MakeDecision.tsx';

/** What can be done with a decision where it stands. */
export function DecisionActions({ decision }: { decision: DecisionFactsFragment }) {
  if (decision.status === 'PROPOSED')
    return (
      <>
        <RecordButton label="Make the decision" title={decision.title} main>
          {(close) => <MakeDecision decision={decision} onDone={close} />}
        </RecordButton>
        <RecordButton label="Option" title="Add an option" adds>
          {(close) => <AddOption decision={decision} onDone={close} />}
        </RecordButton>
        <RecordButton label="Decline" title="Decline: nothing of this">
          {(close) => <EndDecision decision={decision} how="decline" onDone={close} />}
        </RecordButton>
        <RecordButton label="Withdraw" title="Withdraw the question">
          {(close) => <EndDecision decision={decision} how="withdraw" onDone={close} />}
        </RecordButton>
      </>
    );
  if (decision.status === 'MENTIONED') return null;
  return (
    <>
      {decision.status === 'MADE' && (
        <RecordButton label="Supersede" title="Supersede by another decision">
          {(close) => <SupersedeDecision decision={decision} onDone={close} />}
        </RecordButton>
      )}
      <RecordButton label="Reopen" title="Reopen with new evidence">
        {(close) => <ReopenDecision decision={decision} onDone={close} />}
      </RecordButton>
    </>
  );
}
