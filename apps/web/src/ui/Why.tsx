import { Chip } from './Chip.tsx';
import { dayInWords } from '../moment/in-words.ts';
import { Icon } from './Icon.tsx';
import { NodeLink } from './NodeLink.tsx';

/** As the server answers; a kind of reason that is newer than this page has no words here. */
export type Reason =
  | { readonly __typename: 'Decision' | 'Context'; readonly key: string; readonly title: string }
  | { readonly __typename: 'Note'; readonly text: string }
  | { readonly __typename: 'Restricted'; readonly heldBy: readonly string[]; readonly since: string };

/** Says that there is a reason to whoever may not read it: hiding even that would make it look unexplained. */
const restrictedInWords = (heldBy: readonly string[], since: string): string =>
  `a reason exists, held by ${heldBy.join(', ')}, since ${dayInWords(since, 'UTC')}`;

export const reasonInWords = (reason: Reason): string => {
  if (reason.__typename === 'Note') return reason.text;
  if (reason.__typename === 'Restricted') return restrictedInWords(reason.heldBy, reason.since);
  return `${reason.key} ${reason.title}`;
};

/** The reason, and the way to it where there is one. */
export function ReasonLink({ reason, as }: { reason: Reason; as?: WhyProps['as'] }) {
  if (reason.__typename === 'Note') return `“${reason.text}”`;
  if (reason.__typename === 'Restricted')
    return (
      <>
        <Icon name="lock" size={12} /> {reasonInWords(reason)}
      </>
    );
  return (
    <NodeLink node={{ category: reason.__typename.toUpperCase(), key: reason.key }} as={as}>
      {reasonInWords(reason)}
    </NodeLink>
  );
}

type WhyProps = {
  because: readonly Reason[];
  /** Does this kind of change ask for a reason? Then its absence is said aloud. */
  asksWhy: boolean;
  /** As of which moment its page is opened, if not the one that is shown. */
  as?: { readonly at: string | undefined };
};

/** The reason of a change, and the way to it. "No reason recorded" is a state that is shown, never hidden. */
export function Why({ because, asksWhy, as }: WhyProps) {
  if (because.length === 0) return asksWhy ? <Chip tone="bad">no reason recorded</Chip> : null;
  return (
    <>
      {because.map((reason) => (
        <Chip
          key={reasonInWords(reason)}
          tone={reason.__typename === 'Restricted' ? 'quiet' : 'brand'}
          title={reasonInWords(reason)}
        >
          <ReasonLink reason={reason} as={as} />
        </Chip>
      ))}
    </>
  );
}
