import { Modal } from '@mantine/core';
import { shortInstant } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { Secret } from '../../ui/Secret.tsx';

export type ShownLink = { readonly name: string; readonly path: string; readonly expiresAt: string };

/** A link to hand over. Nothing closes it by accident: it cannot be shown again, only replaced. */
export function LinkDialog({ link, onDone }: { link: ShownLink | undefined; onDone: () => void }) {
  const { timeZone } = useCalendar();
  return (
    <Modal
      opened={link !== undefined}
      onClose={onDone}
      title={`A link for ${link?.name ?? ''}`}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      {link && (
        <Secret text={window.location.origin + link.path} label="Copy the link" onDone={onDone}>
          Hand it to {link.name} and to nobody else: whoever opens it chooses the password. It works once,
          until {shortInstant(link.expiresAt, timeZone)}, and is shown this once.
        </Secret>
      )}
    </Modal>
  );
}
