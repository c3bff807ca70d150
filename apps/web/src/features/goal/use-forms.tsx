import { useState, type ReactNode } from 'react';
import type { FormSpec, Goal } from './form-spec.ts';
import { plain, type PlainForm } from './forms.ts';
import { GiveReason } from './GiveReason.tsx';
import { GoalForm, type Recorded } from './GoalForm.tsx';
import { Readiness } from './Readiness.tsx';
import { Told } from './Told.tsx';

type Opened =
  | { readonly kind: 'form'; readonly name: string; readonly spec: FormSpec }
  | { readonly kind: 'reason'; readonly changeSet: string };

export type Forms = {
  readonly edit: (form: PlainForm) => void;
  readonly open: (name: string, spec: FormSpec) => void;
  readonly giveReason: (changeSet: string) => void;
  /** The form that is open, and what was just recorded. */
  readonly shown: ReactNode;
};

/** The forms of a goal: one at a time. */
export const useForms = (goal: Goal): Forms => {
  const [opened, setOpened] = useState<Opened>();
  const [recorded, setRecorded] = useState<Recorded>();
  const close = () => setOpened(undefined);
  const done = (what: Recorded) => {
    setRecorded(what);
    close();
  };
  const open = (name: string, spec: FormSpec) => setOpened({ kind: 'form', name, spec });
  return {
    open,
    edit: (form) => open(form, plain[form]),
    giveReason: (changeSet) => setOpened({ kind: 'reason', changeSet }),
    shown: (
      <>
        {opened?.kind === 'form' && (
          <GoalForm
            key={opened.name}
            name={opened.name}
            spec={opened.spec}
            goal={goal}
            onDone={done}
            onClose={close}
          >
            {opened.name === 'commit' && <Readiness goal={goal} />}
          </GoalForm>
        )}
        {opened?.kind === 'reason' && (
          <GiveReason
            changeSet={opened.changeSet}
            onDone={() => done({ words: 'Reason recorded', undo: undefined })}
            onClose={close}
          />
        )}
        {recorded && (
          <Told
            key={recorded.words}
            recorded={recorded}
            onUndone={(words) => setRecorded({ words, undo: undefined })}
            onClose={() => setRecorded(undefined)}
          />
        )}
      </>
    ),
  };
};
