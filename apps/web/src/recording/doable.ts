import { useEffect, useRef } from 'react';

/** Something that can be done with what the page is about. */
export type Doable = {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  /** The mutation that tells it: who may not is not offered it. */
  readonly by?: string | undefined;
};

const offered: { readonly current: readonly Doable[] }[] = [];

/** What the pages that are open offer, for the palette. */
export const doableHere = (): readonly Doable[] => offered.flatMap(({ current }) => current);

/** Whatever a page offers in its menu can be found by its words as well. */
export const useOffer = (doable: readonly Doable[]): void => {
  const current = useRef(doable);
  useEffect(() => {
    current.current = doable;
  });
  useEffect(() => {
    offered.push(current);
    return () => void offered.splice(offered.indexOf(current), 1);
  }, []);
};
