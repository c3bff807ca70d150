import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { nodeAddress } from './node-address.ts';

type NodeLinkProps = {
  node: { readonly category: string; readonly key: string };
  /** A row that `j` and `k` stop at. */
  row?: boolean;
  /** As of which moment, if not the one that is shown. */
  as?: { readonly at: string | undefined } | undefined;
  children: ReactNode;
};

/** Leads to the page of a thing, as of the moment that is shown. */
export function NodeLink({ node, row, as, children }: NodeLinkProps) {
  const address = nodeAddress(node.category, node.key);
  if (!address) return children;
  return (
    <Link
      {...address}
      {...(as && { search: { ...('search' in address && address.search), at: as.at } })}
      data-row={row || undefined}
    >
      {children}
    </Link>
  );
}
