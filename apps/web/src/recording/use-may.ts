import { useQuery } from 'urql';
import { MayDocument } from '../generated/documents.ts';

/**
 * Answers whether somebody may ever tell a mutation: what is always refused is not offered. Of the right things, that is:
 * whose goal it is the server says. Until it is known everything is offered, and refused with what it would take.
 */
export const useMay = () => {
  const [{ data }] = useQuery({ query: MayDocument, requestPolicy: 'cache-first' });
  const can = data?.viewer.can;
  return {
    may: (mutation: string | undefined): boolean =>
      mutation === undefined || can === undefined || can.includes(mutation),
    mayAnything: can === undefined || can.length > 0,
  };
};
