import { Button } from '@mantine/core';
import list from './List.module.css';
import { inFigures } from './search-text.ts';

type ShowMoreProps = { shown: number; of: number; onMore: () => void };

/** The rest of a long list, on demand: a page of it draws at once and can be read to its end. */
export function ShowMore({ shown, of, onMore }: ShowMoreProps) {
  if (shown >= of) return null;
  return (
    <p className={list['more']}>
      {inFigures(shown)} of {inFigures(of)}
      <Button variant="default" size="xs" onClick={onMore}>
        Show more
      </Button>
    </p>
  );
}

/** Said while pages of a list are on their way: what is found until then is not all there is. */
export function PartOf({ here, total, what }: { here: number; total: number; what: string }) {
  return (
    <p role="status" className={list['more']}>
      {inFigures(here)} of {inFigures(total)} {what} are here …
    </p>
  );
}
