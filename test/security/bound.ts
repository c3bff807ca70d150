import { createHash } from 'node:crypto';

/** What the loop below takes on the machine on which 250 ms was promised, at rest, in ms. */
const atRestMs = 30;
const promisedMs = 250;
/** Others may begin to use the machine right after it was measured: what is late by them is no fault of ours. */
const generosity = 2;
/** A measurement is believed for so long, in ms. */
const believedMs = 2_000;

const loopMs = (): number => {
  const began = performance.now();
  let text = '';
  for (let turn = 0; turn < 12_500; turn++)
    text = createHash('sha256').update(JSON.stringify({ turn, text })).digest('hex');
  return performance.now() - began;
};

let measured = { at: -Infinity, slowness: 1 };

/** How much slower this machine is now, because it is another one or because others use it; never less than 1. */
export const slowness = (): number => {
  if (performance.now() - measured.at > believedMs)
    measured = { slowness: Math.max(1, loopMs() / atRestMs), at: performance.now() };
  return measured.slowness;
};

/** The longest a refusal may take here and now, in ms. */
export const longestMs = (): number => promisedMs * slowness() * generosity;
