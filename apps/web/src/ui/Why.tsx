import { Chip } from './Chip.tsx';
import { NodeLink } from './NodeLink.tsx';

/** As the server answers; a kind of reason that is newer than this page has no words here. */
export type Reason =
  | { readonly __typename: 'Decision' | 'Context'; readonly key: string; readonly title: string }
  | { readonly __typename: 'Note'; readonly text: string };

export const reasonInWords = (reason: Reason): string =>
  reason.__typename === 'Note' ? reason.text : `${reason.key} ${reason.title}`;

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
        <Chip key={reasonInWords(reason)} tone="brand" title={reasonInWords(reason)}>
          {reason.__typename === 'Note' ? (
            `“${reason.text}”`
          ) : (
            <NodeLink node={{ category: reason.__typename.toUpperCase(), key: reason.key }} as={as}>
              {reasonInWords(reason)}
            </NodeLink>
          )}
        </Chip>
      ))}
    </>
  );
}
