import type { ContextFactsFragment } from '../../generated/documents.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { audienceInWords } from './audience.ts';

/** Whoever reads it should know that not everybody does. */
export function RestrictedChip({
  context: { audience },
}: {
  context: Pick<ContextFactsFragment, 'audience'>;
}) {
  if (audience === null) return null;
  return (
    <Chip tone="warn">
      <Icon name="lock" size={12} /> only for {audienceInWords(audience)}
    </Chip>
  );
}
