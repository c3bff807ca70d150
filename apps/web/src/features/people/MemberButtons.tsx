import { Button } from '@mantine/core';
import { Mutates } from '../../recording/Mutates.tsx';
import type { Edit } from '../../recording/edit.ts';
import { changeRole, leaveTeam, type Member } from './edits/member.ts';
import classes from './People.module.css';

type MemberButtonsProps = {
  member: Member;
  /** Whom or what the row is about, for those who hear many buttons of the same label. */
  about: string;
  onOpen: (name: string, edit: Edit) => void;
};

/** What can be said of a membership, beside it. */
export function MemberButtons({ member, about, onOpen }: MemberButtonsProps) {
  const { team, person } = member;
  const name = (what: string) => `${what}:${team.key}:${person.key}`;
  const button = (words: string, open: () => void) => (
    <Button data-mutates variant="subtle" size="compact-sm" onClick={open}>
      {words}
      <span data-for-ears>: {about}</span>
    </Button>
  );
  return (
    <Mutates by="teamLeave">
      <span className={classes['ways']}>
        {button('Change role', () => onOpen(name('role'), changeRole(member)))}
        {button('Leaves', () => onOpen(name('leave'), leaveTeam(member)))}
      </span>
    </Mutates>
  );
}
