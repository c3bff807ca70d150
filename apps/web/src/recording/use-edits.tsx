import { useState, type ReactNode } from 'react';
import type { Edit, Editable } from './edit.ts';
import { EditForm } from './EditForm.tsx';
import { GiveReason } from './GiveReason.tsx';
import { Told, type Undoable } from './Told.tsx';
import type { Recorded } from './use-say.ts';

type Opened<Thing extends Editable> =
  | { readonly kind: 'edit'; readonly name: string; readonly edit: Edit<Thing>; readonly above?: ReactNode }
  | { readonly kind: 'reason'; readonly changeSet: string };

export type Edits<Thing extends Editable> = {
  /** Opens a form; under its name an unsent one is kept. */
  readonly open: (name: string, edit: Edit<Thing>, above?: ReactNode) => void;
  readonly giveReason: (changeSet: string) => void;
  readonly tell: (told: Undoable) => void;
  /** The form that is open, and what was just recorded. */
  readonly shown: ReactNode;
};

/** What can be said of one thing, one form at a time. */
export const useEdits = <Thing extends Editable>(
  kind: string,
  thing: Thing,
  onRecorded?: (name: string, recorded: Recorded) => void,
): Edits<Thing> => {
  const [opened, setOpened] = useState<Opened<Thing>>();
  const [told, setTold] = useState<Undoable>();
  const close = () => setOpened(undefined);
  const done = (what: Undoable) => {
    setTold(what);
    close();
  };
  return {
    open: (name, edit, above) => setOpened({ kind: 'edit', name, edit, above }),
    giveReason: (changeSet) => setOpened({ kind: 'reason', changeSet }),
    tell: done,
    shown: (
      <>
        {opened?.kind === 'edit' && (
          <EditForm
            key={opened.name}
            kind={kind}
            name={opened.name}
            edit={opened.edit}
            thing={thing}
            onDone={(what, recorded) => {
              done(what);
              onRecorded?.(opened.name, recorded);
            }}
            onClose={close}
          >
            {opened.above}
          </EditForm>
        )}
        {opened?.kind === 'reason' && (
          <GiveReason
            changeSet={opened.changeSet}
            onDone={() => done({ words: 'Reason recorded' })}
            onClose={close}
          />
        )}
        {told && (
          <Told
            key={told.words}
            told={told}
            onUndone={(words) => setTold({ words })}
            onClose={() => setTold(undefined)}
          />
        )}
      </>
    ),
  };
};
