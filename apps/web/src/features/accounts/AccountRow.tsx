import { Button, Menu, NativeSelect } from '@mantine/core';
import { roleLabel, roles } from '../../access/role-words.ts';
import type { AccountFactsFragment, Role } from '../../generated/documents.ts';
import { shortInstant } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { Refused } from '../../recording/Refused.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import table from '../../ui/Table.module.css';
import classes from './Accounts.module.css';
import type { ShownLink } from './LinkDialog.tsx';
import { useAccountActs } from './use-account-acts.ts';

const ways = { PASSWORD: 'password', OIDC: 'single sign-on' } as const;

/** Whoever has neither may have come in by a link that the server printed. */
const waysOf = ({ signInWays, lastSeenAt }: AccountFactsFragment): string =>
  signInWays.map((way) => ways[way]).join(', ') || (lastSeenAt ? 'links only' : 'not yet: invited');

type AccountRowProps = {
  account: AccountFactsFragment;
  onLink: (link: ShownLink) => void;
  onSaid: (words: string) => void;
};

export function AccountRow({ account, onLink, onSaid }: AccountRowProps) {
  const { timeZone } = useCalendar();
  const acts = useAccountActs(account, { onLink, onSaid });
  const { name, login, signInWays, lastSeenAt, disabledAt, isOwn } = account;
  return (
    <tr>
      <td className={table['main']}>
        {name} {isOwn && <Chip>you</Chip>} {disabledAt && <Chip tone="warn">disabled</Chip>}
        <br />
        <span className={table['second']}>{login}</span>
        <Refused refusals={acts.refusals} failure={acts.failure} />
      </td>
      <td className={classes['role']}>
        <RoleOf account={account} busy={acts.busy} onChoose={(to) => void acts.setRole(to)} />
      </td>
      <td>{waysOf(account)}</td>
      <td className={table['fixed']}>{lastSeenAt ? shortInstant(lastSeenAt, timeZone) : 'never'}</td>
      <td className={table['end']}>
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button
              variant="default"
              size="compact-sm"
              rightSection={<Icon name="down" />}
              loading={acts.busy}
              aria-label={`More: ${name}`}
            >
              More
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void acts.makeLink()} disabled={disabledAt !== null}>
              {signInWays.length === 0 ? 'Make a new invitation' : 'Make a link for a new password'}
            </Menu.Item>
            <Menu.Item onClick={() => void acts.signOut()}>Sign out everywhere</Menu.Item>
            {disabledAt ? (
              <Menu.Item onClick={() => void acts.enable()}>Let in again</Menu.Item>
            ) : (
              <Menu.Item onClick={() => void acts.disable()}>Disable the account</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  );
}

type RoleOfProps = { account: AccountFactsFragment; busy: boolean; onChoose: (role: Role) => void };

/** The last administrator cannot be anything else, so nothing else is offered, and why is said. */
function RoleOf({ account: { name, role, isLastAdministrator }, busy, onChoose }: RoleOfProps) {
  if (isLastAdministrator)
    return (
      <>
        {roleLabel(role)}
        <br />
        <span className={table['second']}>The last one: make somebody else one first.</span>
      </>
    );
  return (
    <NativeSelect
      aria-label={`Role of ${name}`}
      size="xs"
      data={roles.map(({ value, label }) => ({ value, label }))}
      value={role}
      disabled={busy}
      onChange={({ currentTarget }) => onChoose(currentTarget.value as Role)}
    />
  );
}
