import { Button, Kbd, Modal, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { allKeyed, bindKeys, clashesOf, forgetBindings, keyed, useBindings, type Keyed } from './bindings.ts';
import { switchSingleKeys, useSingleKeys } from './use-keys.ts';
import classes from './KeyList.module.css';

const fixed = [
  ['Ctrl K or ⌘ K', 'Find anything, do anything'],
  ['Esc', 'Back to now'],
] as const;

export function KeyList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const on = useSingleKeys();
  const bindings = useBindings();
  const [choosing, setChoosing] = useState(false);
  return (
    <Modal opened={opened} onClose={onClose} title="Keys" size="lg">
      <dl className={classes['keys']}>
        {allKeyed.map((id) => (
          <div key={id}>
            <dt>
              {choosing ? (
                <ChosenKeys id={id} />
              ) : bindings[id] === '' ? (
                <span className={classes['off']}>off</span>
              ) : (
                bindings[id].split(' ').map((key, index) => <Kbd key={index}>{key}</Kbd>)
              )}
            </dt>
            <dd>{keyed[id].words}</dd>
          </div>
        ))}
        {fixed.map(([keys, words]) => (
          <div key={keys}>
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className={classes['choices']}>
        <Switch
          label="Keys without Ctrl or ⌘ work"
          description="They never do while you write. Switch them off if you dictate; Esc keeps working."
          checked={on}
          onChange={({ currentTarget }) => switchSingleKeys(currentTarget.checked)}
        />
        <div className={classes['buttons']}>
          <Button variant="default" size="xs" onClick={() => setChoosing(!choosing)}>
            {choosing ? 'Done' : 'Choose other keys'}
          </Button>
          {choosing && (
            <Button variant="subtle" size="xs" onClick={forgetBindings}>
              The usual keys again
            </Button>
          )}
        </div>
        {choosing && (
          <p className={classes['hint']}>
            One key, or two with a space between; Space is the space bar. Empty is off.
          </p>
        )}
      </div>
    </Modal>
  );
}

function ChosenKeys({ id }: { id: Keyed }) {
  const bindings = useBindings();
  const [written, setWritten] = useState<string>();
  const clashes = clashesOf(bindings, id);
  return (
    <TextInput
      size="xs"
      aria-label={`Keys for: ${keyed[id].words}`}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      value={written ?? bindings[id]}
      onChange={({ currentTarget }) => {
        setWritten(currentTarget.value);
        bindKeys(id, currentTarget.value);
      }}
      onBlur={() => setWritten(undefined)}
      error={
        clashes.length > 0 ? `Also: ${clashes.map((other) => keyed[other].words).join(', ')}` : undefined
      }
    />
  );
}
