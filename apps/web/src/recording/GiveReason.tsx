import { Button, Modal } from '@mantine/core';
import { becauseInput, noBecause, type WrittenBecause } from './because.ts';
import { BecauseFields } from './BecauseFields.tsx';
import { keptIntentions, useKept } from './kept.ts';
import { Refused } from './Refused.tsx';
import { besideNone } from './refusals.ts';
import classes from './RecordForm.module.css';
import { useSay } from './use-say.ts';

type GiveReasonProps = {
  changeSet: string;
  /** It has a reason, and that has ended: this one takes its place. */
  instead?: boolean;
  onDone: () => void;
  onClose: () => void;
};

/** A reason can come later: the change stays as it was, and is explained from now on. */
export function GiveReason({ changeSet, instead = false, onDone, onClose }: GiveReasonProps) {
  const keptAs = `${instead ? 'other-reason' : 'reason'}:${changeSet}`;
  const [because = noBecause, keep] = useKept<WrittenBecause>(keptAs);
  const { say, busy, refusals, failure } = useSay(() => keptIntentions(keptAs));
  const submit = async () => {
    const reason = { changeSetId: changeSet, because: becauseInput(because) };
    const given = instead ? { reasonReaffirm: reason } : { reasonGive: reason };
    if (!(await say({ commands: [given], because: [] }))) return;
    keep(undefined);
    onDone();
  };
  return (
    <Modal opened onClose={onClose} title={instead ? 'Give another reason' : 'Give the reason'}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        data-mutates
      >
        <Refused refusals={besideNone(refusals, ['because'])} failure={failure} />
        <BecauseFields
          value={because}
          onChange={keep}
          refusals={refusals}
          {...(instead && { label: 'What does it stand on now?' })}
        />
        <Button type="submit" loading={busy} className={classes['submit'] ?? ''} data-mutates>
          Record the reason
        </Button>
      </form>
    </Modal>
  );
}
