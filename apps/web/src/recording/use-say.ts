import { useCallback } from 'react';
import { TellDocument, type CommandInput, type ReasonInput } from '../generated/documents.ts';
import { intentions, type Intentions } from './command-id.ts';
import { useTell } from './use-tell.ts';

export type Said = {
  readonly commands: readonly CommandInput[];
  readonly because: readonly ReasonInput[];
};

/** What came of it: what the first command was about, as it is right after. */
export type Recorded = { readonly key: string | undefined; readonly revision: number | undefined };

/**
 * Says any commands to the server as one intention. Answers nothing when they were refused or did not arrive: then
 * `refusals` and `failure` say why, and saying it again is safe.
 */
export const useSay = (newIntentions: () => Intentions = intentions) => {
  const { tell, ...rest } = useTell(TellDocument, newIntentions);
  const say = useCallback(
    async ({ commands, because }: Said): Promise<Recorded | undefined> => {
      const told = await tell({ commands: [...commands], because: [...because] });
      return told && { key: told.nodes[0]?.key, revision: told.nodes[0]?.revision };
    },
    [tell],
  );
  return { say, ...rest };
};
