const linkOf = (row: HTMLElement): HTMLElement | null =>
  row.matches('a[href]') ? row : row.querySelector<HTMLElement>('a[href]');

/** Focus goes to the next or the previous row of the page: whatever carries `data-row`, or its first link. */
export const moveAlongRows = (by: 1 | -1) => {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')].flatMap(
    (row) => linkOf(row) ?? [],
  );
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
};
