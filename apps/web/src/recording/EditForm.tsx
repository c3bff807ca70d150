import { Button, Modal } from '@mantine/core';
import { Fragment, useState, type FormEvent, type ReactNode } from 'react';
import type { CommandInput } from '../generated/documents.ts';
import { becauseInput, noBecause, type WrittenBecause } from './because.ts';
import { BecauseFields } from './BecauseFields.tsx';
import { checked } from './checked.ts';
import type { Edit, Editable, Values } from './edit.ts';
import { EditField } from './EditField.tsx';
import { guarded, upon } from './guarded.ts';
import { keptIntentions, useKept } from './kept.ts';
import { picksIn } from './picks.ts';
import { Refused } from './Refused.tsx';
import { besideNone, besidePicked, type Refusal } from './refusals.ts';
import classes from './RecordForm.module.css';
import type { Undoable } from './Told.tsx';
import { useSay, type Recorded } from './use-say.ts';

type Written = {
  readonly values: Values;
  readonly because: WrittenBecause;
  /** Its revision when writing began: whoever changed it meanwhile is not overruled unseen. */
  readonly revision: number;
};

type EditFormProps<Thing extends Editable> = {
  /** `goal`, `team`, …: how the names of the commands about it begin. */
  kind: string;
  /** What is said of it; under this name it is kept while it is written. */
  name: string;
  edit: Edit<Thing>;
  thing: Thing;
  children?: ReactNode;
  onDone: (told: Undoable, recorded: Recorded) => void;
  onClose: () => void;
};

const several = (command: CommandInput | readonly CommandInput[]): readonly CommandInput[] =>
  Array.isArray(command) ? command : [command as CommandInput];

/** One form for everything that is said of something: its fields, why, and what the server says of it. It survives a reload. */
export function EditForm<Thing extends Editable>(props: EditFormProps<Thing>) {
  const { kind, name, edit, thing, children, onDone, onClose } = props;
  const keptAs = `${kind}:${thing.key}:${name}`;
  const [kept, keep] = useKept<Written>(keptAs);
  const [first] = useState((): Written => ({
    values: edit.values(thing),
    because: noBecause,
    revision: thing.revision,
  }));
  const written = kept ?? first;
  const { say, busy, refusals, failure } = useSay(() => keptIntentions(keptAs));
  const [unsayable, setUnsayable] = useState<readonly Refusal[]>([]);
  const wrong = unsayable.length > 0 ? unsayable : refusals;
  const fields = [...edit.fields, ...(edit.more?.(written.values) ?? [])];
  const names = [...fields.map((field) => field.name), 'because'];
  const send = async () => {
    const found = [...checked(fields, written.values), ...(edit.check?.(written.values) ?? [])];
    setUnsayable(found);
    if (found.length > 0) return;
    const commands = several(edit.command(thing, written.values));
    const recorded = await say({
      commands: guarded(commands, kind, { ...thing, revision: written.revision }),
      because: becauseInput(written.because),
    });
    if (!recorded) return;
    keep(undefined);
    const undo = edit.undo?.(thing);
    const told = {
      words: `${edit.done}: ${thing.name ?? thing.key}`,
      undo: undo && [upon(undo, recorded.revision)],
    };
    onDone(told, recorded);
  };
  const discard = () => {
    keep(undefined);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={edit.title}>
      <form
        className={classes['form']}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void send();
        }}
        data-mutates
      >
        {kept && (
          <p className={classes['kept']}>
            Not recorded yet; kept in this browser.{' '}
            <Button variant="subtle" size="compact-xs" onClick={discard}>
              Discard it
            </Button>
          </p>
        )}
        <Refused refusals={besideNone(wrong, names)} failure={failure} />
        {refusals.some(({ code }) => code === 'CONFLICT') && (
          <Button
            variant="default"
            size="xs"
            className={classes['submit'] ?? ''}
            onClick={() => keep({ ...written, revision: thing.revision })}
          >
            I have seen it: record mine on top
          </Button>
        )}
        {edit.before && <p className={classes['before']}>{edit.before}</p>}
        {children}
        {fields.map((field, index) => (
          <Fragment key={field.name}>
            {field.among !== undefined && field.among !== fields[index - 1]?.among && (
              <p className={classes['among']}>{field.among}</p>
            )}
            <EditField
              field={field}
              isFirst={index === 0}
              value={written.values[field.name] ?? ''}
              onChange={(value) => keep({ ...written, values: { ...written.values, [field.name]: value } })}
              error={besidePicked(wrong, field.name, picksIn(written.values[field.name]))}
            />
          </Fragment>
        ))}
        <BecauseFields
          value={written.because}
          onChange={(because) => keep({ ...written, because })}
          refusals={wrong}
        />
        <Button type="submit" loading={busy} className={classes['submit'] ?? ''} data-mutates>
          {edit.submit}
        </Button>
      </form>
    </Modal>
  );
}
