import autocannon from 'autocannon';
import { median } from './by-turns.ts';

/** A server and what it is asked over and over. */
export type Target = {
  readonly address: string;
  readonly request: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body: string;
  };
};

const connections = 8;
const rounds = 3;

/** Requests a second that each server answers, in turns of a few seconds; anything but an answer breaks the figure. */
export const hitByTurns = async <Name extends string>(
  targets: Readonly<Record<Name, Target>>,
  seconds: number,
): Promise<{ rate: (name: Name) => number; ratio: (ours: Name, theirs: Name) => number }> => {
  const names = Object.keys(targets) as Name[];
  for (const name of names) await hit(targets[name], 1);
  const measured: Record<Name, number>[] = [];
  for (let round = 0; round < rounds; round++) {
    const rates: Partial<Record<Name, number>> = {};
    for (const name of round % 2 === 0 ? names : names.toReversed())
      rates[name] = await hit(targets[name], seconds);
    measured.push(rates as Record<Name, number>);
  }
  return {
    rate: (name) => median(measured.map((rates) => rates[name])),
    ratio: (ours, theirs) => median(measured.map((rates) => rates[ours] / rates[theirs])),
  };
};

const hit = async ({ address, request }: Target, duration: number): Promise<number> => {
  const { requests, errors, timeouts, non2xx } = await autocannon({
    url: `${address}/graphql`,
    connections,
    duration,
    method: request.method,
    headers: request.headers,
    body: request.body,
  });
  if (errors + timeouts + non2xx > 0)
    throw new Error(`${address}: ${errors} errors, ${timeouts} timeouts, ${non2xx} refusals`);
  return requests.average;
};
