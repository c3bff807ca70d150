import { useEffect, useMemo, useState } from 'react';
import { useQuery, type CombinedError } from 'urql';
import { pastClient } from '../../connection/clients.ts';
import { ReplayExtentDocument, ReplayPackDocument } from '../../generated/documents.ts';
import { Film, planAtStart, type Pack, type Plan, type Step } from './plan.ts';

/** Histories up to so many changes are loaded whole; of longer ones their last year, or what the range asks for. */
const wholeUpTo = 10_000;
const yearMs = 366 * 86_400_000;

type Loaded = {
  readonly from: string;
  readonly base: Plan;
  readonly start: { readonly position: number; readonly instant: string | null };
  readonly steps: readonly Step[];
  /** Position up to which everything is here. */
  readonly upTo: string;
};

const packAt = async (from: string, to: string): Promise<Pack> => {
  const { data, error } = await pastClient.query(ReplayPackDocument, { from, to }).toPromise();
  if (!data) throw error ?? new Error('The server sent nothing.');
  return data.replay;
};

const packsFrom = async function* (from: string, to: string) {
  for (let next: string | null = from; next !== null;) {
    const pack: Pack = await packAt(next, to);
    yield pack;
    next = pack.continuesAt;
  }
};

/**
 * The history as a film: a plan to start from and every step after it, folded in the browser. Nothing is asked while it
 * plays; what is recorded meanwhile is appended.
 */
export const useFilm = (rangeFrom: string | undefined) => {
  const [{ data, error }] = useQuery({ query: ReplayExtentDocument });
  const [loaded, setLoaded] = useState<Loaded>();
  const [failure, setFailure] = useState<CombinedError>();
  const total = data?.changes.totalCount;
  const end = data?.org.asOf.position;
  const first = data?.changes.nodes[0]?.at;
  const from =
    total === undefined || end === undefined
      ? undefined
      : startOf(total, rangeFrom, data?.org.asOf.previous?.at);
  const known = loaded?.from === from ? loaded : undefined;
  const upTo = known?.upTo;
  useEffect(() => {
    if (from === undefined || end === undefined || upTo === end) return;
    let stale = false;
    const load = async () => {
      try {
        for await (const pack of packsFrom(upTo === undefined ? from : `@${upTo}`, `@${end}`)) {
          if (stale) return;
          setLoaded((now) => withPack(now, from, pack));
        }
      } catch (problem) {
        if (!stale) setFailure(problem as CombinedError);
      }
    };
    void load();
    return () => {
      stale = true;
    };
    // A page that was appended is no reason to begin anew: only another beginning or another end is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [from, end]);
  const film = useMemo(() => known && new Film(known.base, known.steps), [known]);
  return {
    film,
    start: known?.start,
    first,
    end,
    isWhole: upTo !== undefined && upTo === end,
    total,
    horizons: data?.org.horizons.nodes ?? [],
    error: error ?? failure,
  };
};

/** A history that ended years ago is loaded from a year before its end. */
const startOf = (total: number, rangeFrom: string | undefined, lastAt: string | undefined): string => {
  if (total <= wholeUpTo || lastAt === undefined) return '@0';
  return rangeFrom ?? new Date(Date.parse(lastAt) - yearMs).toISOString().slice(0, 10);
};

const withPack = (now: Loaded | undefined, from: string, pack: Pack): Loaded => {
  const before = now?.from === from ? now : undefined;
  return {
    from,
    base: before?.base ?? planAtStart(pack.base),
    start: before?.start ?? { position: Number(pack.from.position), instant: pack.from.instant },
    steps: before ? [...before.steps, ...pack.steps] : pack.steps,
    upTo: pack.to.position,
  };
};
