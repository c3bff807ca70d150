import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Failure, Loading } from './Notice.tsx';
import { Page } from './Page.tsx';

type AskedProps<Data> = {
  title: string;
  /** `the decisions` */
  what: string;
  asked: { readonly data?: Data | undefined; readonly error?: CombinedError | undefined };
  onRetry: () => void;
  children: (data: Data) => ReactNode;
};

/** The page of a question: that it is on its way, that it failed, or the answer. */
export function Asked<Data>({ title, what, asked: { data, error }, onRetry, children }: AskedProps<Data>) {
  if (data) return children(data);
  return (
    <Page title={title}>{error ? <Failure error={error} onRetry={onRetry} /> : <Loading what={what} />}</Page>
  );
}
