import { useCallback, useState } from 'react';
import { useMutation, type CombinedError, type TypedDocumentNode } from 'urql';
import { refreshPresent } from '../connection/clients.ts';
import type { Refusal } from '../recording/refusals.ts';

type Payload = { readonly userErrors: readonly Refusal[] };

const isPayload = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && 'userErrors' in value;

type PayloadOf<Data> = Extract<Data[keyof Data], Payload>;

/**
 * Does something to an account or a token. It is no command of the plan: it carries no reason and is not sent twice.
 * Answers what came of it, or nothing when it was refused or did not arrive: then `refusals` and `failure` say why.
 */
export const useAct = <Data extends object, Input extends object>(
  document: TypedDocumentNode<Data, { readonly input: Input }>,
) => {
  const [{ fetching }, execute] = useMutation<Data, { readonly input: Input }>(document);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [failure, setFailure] = useState<CombinedError>();
  const act = useCallback(
    async (input: Input): Promise<PayloadOf<Data> | undefined> => {
      const { data, error } = await execute({ input });
      const payload = Object.values(data ?? {}).find(isPayload);
      setFailure(error);
      setRefusals(payload?.userErrors ?? []);
      if (error || !payload || payload.userErrors.length > 0) return undefined;
      refreshPresent();
      return payload as PayloadOf<Data>;
    },
    [execute],
  );
  return { act, busy: fetching, refusals, failure };
};
