import { Kbd, Modal, Switch } from '@mantine/core';
import { switchSingleKeys, useSingleKeys } from './use-keys.ts';
import classes from './KeyList.module.css';

const keys = [
  ['t', 'Look at another moment'],
  ['[', 'One change back'],
  [']', 'One change on'],
  ['Esc', 'Back to now'],
  ['?', 'This list'],
] as const;

export function KeyList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const on = useSingleKeys();
  return (
    <Modal opened={opened} onClose={onClose} title="Keys">
      <dl className={classes['keys']}>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label="Single keys work"
        description="They never do while you write. Switch them off if you dictate; Esc keeps working."
        checked={on}
        onChange={({ currentTarget }) => switchSingleKeys(currentTarget.checked)}
      />
    </Modal>
  );
}
