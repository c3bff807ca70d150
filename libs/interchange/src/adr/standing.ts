import type { Adr, AdrContent, Standing } from './adr.ts';

/** Keys of the records that supersede one. */
export type Edges = {
  readonly whole: ReadonlySet<string>;
  readonly partly: ReadonlySet<string>;
  /** It names one that is still to come. */
  readonly waits: boolean;
};

const none: Edges = { whole: new Set(), partly: new Set(), waits: false };

/** A record among others: where it stands, counting what they say of it. */
export const standingOf = (
  key: string,
  adr: Adr,
  { whole, partly, waits }: Edges = none,
  domain?: string | undefined,
): AdrContent => {
  const others = (keys: Iterable<string>) => [...keys].filter((other) => other !== key);
  const supersededBy = adr.supersededBy ?? others(whole);
  const partlyBy = (adr.partlyBy ?? others(partly)).filter((other) => !supersededBy.includes(other));
  const { title, deciders, consulted, informed, drivers, options, optionId, choice, reasoning, body } = adr;
  const beside = domain === undefined ? adr.beside : { domain, ...adr.beside };
  return {
    key,
    title,
    standing: supersededBy.length > 0 ? 'superseded' : alone(adr, waits),
    day: adr.isDecided ? (adr.date?.day ?? null) : null,
    deciders,
    consulted,
    informed,
    drivers,
    options,
    optionId,
    choice,
    reasoning,
    supersededBy,
    partlyBy,
    body,
    beside,
  };
};

/** What it says of itself. Deprecated is superseded by nothing; until its successor is there, it is in force. */
const alone = ({ status, isDecided }: Adr, waits: boolean): Standing => {
  switch (status?.means) {
    case 'rejected':
      return 'declined';
    case 'withdrawn':
      return 'withdrawn';
    case 'deprecated':
      return 'superseded';
    case 'superseded':
      return waits ? 'made' : 'superseded';
    default:
      return isDecided ? 'made' : 'proposed';
  }
};
