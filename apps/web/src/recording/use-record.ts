import { useState, type FormEvent } from 'react';
import type { TypedDocumentNode } from 'urql';
import { keptIntentions, useKept } from './kept.ts';
import { useTell } from './use-tell.ts';

type Recording<Draft, Data, Input> = {
  document: TypedDocumentNode<Data, { readonly input: Input }>;
  /** Under what the unsent draft is kept: the form, and the thing it is about. */
  keptAs: string;
  empty: Draft;
  input: (draft: Draft) => Input;
  /** Of the thing as it was when the form was opened: whoever moved it meanwhile is not overruled unseen. */
  revision?: number;
  onDone: (told: Data[keyof Data]) => void;
};

/** A form that records one thing. What is written outlives a reload, and sending it again is the same command. */
export const useRecord = <Draft extends object, Data extends object, Input extends object>({
  document,
  keptAs,
  empty,
  input,
  revision,
  onDone,
}: Recording<Draft, Data, Input>) => {
  const [written, write] = useKept<Partial<Draft>>(keptAs);
  const { tell, busy, refusals, failure } = useTell(document, () => keptIntentions(keptAs));
  const [expectedRevision] = useState(revision);
  const draft: Draft = { ...empty, ...written };
  const set = (change: Partial<Draft>) => write({ ...written, ...change });
  const send = async () => {
    const told = await tell({ ...input(draft), ...(expectedRevision !== undefined && { expectedRevision }) });
    if (!told) return;
    write(undefined);
    onDone(told);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return { draft, set, submit, busy, refusals, failure };
};
