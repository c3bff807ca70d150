import { useCallback, useState } from 'react';
import { useMutation, type CombinedError, type TypedDocumentNode } from 'urql';
import { refreshPresent } from '../connection/clients.ts';
import { intentions, type Intentions } from './command-id.ts';
import type { Refusal } from './refusals.ts';

type Payload = { readonly userErrors: readonly Refusal[] };
type Variables<Input> = { readonly input: Input };
type PayloadOf<Data> = Extract<Data[keyof Data], Payload>;

const isPayload = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && 'userErrors' in value;

/**
 * Tells the server something, and shows its author at once what came of it. Answers what came of it, or nothing when it was refused or did not arrive: then
 * `refusals` and `failure` say why, and telling it again is safe.
 */
export const useTell = <Data extends object, Input extends object>(
  document: TypedDocumentNode<Data, Variables<Input>>,
  newIntentions: () => Intentions = intentions,
) => {
  const [{ fetching }, execute] = useMutation<Data, Variables<Input>>(document);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [failure, setFailure] = useState<CombinedError>();
  const [intention] = useState(newIntentions);
  const tell = useCallback(
    async (input: Input): Promise<PayloadOf<Data> | undefined> => {
      const commandId = intention.idFor(JSON.stringify(input));
      const { data, error } = await execute({ input: { ...input, commandId } });
      const payload = Object.values(data ?? {}).find(isPayload);
      setFailure(error);
      setRefusals(payload?.userErrors ?? []);
      if (error || !payload || payload.userErrors.length > 0) return undefined;
      intention.done();
      refreshPresent();
      return payload as PayloadOf<Data>;
    },
    [execute, intention],
  );
  return { tell, busy: fetching, refusals, failure };
};
