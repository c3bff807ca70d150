import { dateInWords, isCivilDate } from '@throughline/calendar';
import type { TeamFactsFragment } from '../../generated/documents.ts';
import type { Edit } from '../../recording/edit.ts';
import detail from '../../ui/Detail.module.css';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { MemberButtons } from './MemberButtons.tsx';
import { inOrder } from './role-words.ts';
import classes from './People.module.css';

const day = (date: string) => (isCivilDate(date) ? dateInWords(date) : date);

const share = (fte: number) => (fte === 1 ? 'full time' : `${Math.round(fte * 100)} %`);

type MembersProps = {
  team: TeamFactsFragment;
  canChange: boolean;
  onOpen: (name: string, edit: Edit) => void;
};

export function Members({ team, canChange, onOpen }: MembersProps) {
  const members = inOrder(team.members);
  /** Said only where it tells people apart. */
  const sharesDiffer = members.some(({ fte }) => fte !== 1);
  return (
    <section aria-label="Members">
      <h2>Members{members.length > 0 && ` (${members.length})`}</h2>
      {members.length === 0 && <p className={detail['quiet']}>Nobody is in the team.</p>}
      {members.length > 0 && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">As</th>
              {sharesDiffer && <th scope="col">Share</th>}
              <th scope="col">Since</th>
              {canChange && <td />}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.person.id}>
                <td>
                  <NodeLink node={member.person} row>
                    {member.person.name}
                  </NodeLink>
                </td>
                <td>{member.role}</td>
                {sharesDiffer && <td>{share(member.fte)}</td>}
                <td>{day(member.from)}</td>
                {canChange && (
                  <td className={classes['end']}>
                    <MemberButtons member={{ ...member, team }} about={member.person.name} onOpen={onOpen} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
