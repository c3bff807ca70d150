/** The old value struck, the new one after it; either may be missing. */
export function OldAndNew({ before, after }: { before: string | null; after: string | null }) {
  return (
    <span data-old-and-new>
      {before !== null && (
        <>
          <span data-for-ears>was </span>
          <del>{before}</del>{' '}
        </>
      )}
      {before !== null && <span aria-hidden="true">→ </span>}
      {before !== null && <span data-for-ears>now </span>}
      {after === null ? <span data-nothing>nothing</span> : <ins>{after}</ins>}
    </span>
  );
}
