import { Button } from '@mantine/core';
import list from './List.module.css';

type ShowMoreProps = { shown: number; of: number; onMore: () => void };

/** The rest of a long list, on demand: a page of it draws at once and can be read to its end. */
export function ShowMore({ shown, of, onMore }: ShowMoreProps) {
  if (shown >= of) return null;
  return (
    <p className={list['more']}>
      {shown} of {of}
      <Button variant="default" size="xs" onClick={onMore}>
        Show more
      </Button>
    </p>
  );
}
