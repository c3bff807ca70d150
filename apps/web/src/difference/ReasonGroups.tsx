import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ReasonGroup, type Group } from './ReasonGroup.tsx';
import { splitGroups } from './split-groups.ts';

const pageOf = (brief: boolean) => (brief ? 6 : 12);

const keyOf = ({ because, asking }: Group) => `${JSON.stringify(because)}${asking > 0}`;

type ReasonGroupsProps = {
  groups: readonly Group[];
  /** Beside something else: the first lines of each. */
  brief?: boolean;
  onOnly?: ((subject: string) => void) | undefined;
};

/** A page of reasons at a time: what nobody explained, then the reasons that explain most. */
export function ReasonGroups({ groups, brief = false, onOnly }: ReasonGroupsProps) {
  const [pages, setPages] = useState(1);
  const aPage = pageOf(brief);
  const ordered = useMemo(() => splitGroups(groups), [groups]);
  const shown = ordered.slice(0, pages * aPage);
  return (
    <>
      {shown.map((group) => (
        <ReasonGroup key={keyOf(group)} group={group} brief={brief} onOnly={onOnly} />
      ))}
      {shown.length < ordered.length && (
        <p>
          <Button variant="default" size="xs" onClick={() => setPages((now) => now + 1)}>
            {Math.min(aPage, ordered.length - shown.length)} more of {ordered.length} reasons
          </Button>
        </p>
      )}
    </>
  );
}
