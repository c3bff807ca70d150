import { createHash } from 'node:crypto';
import type { Draw } from './draw.ts';

const others = [
  null,
  true,
  -1,
  1e308,
  '',
  'x',
  '2026-13-45',
  [],
  {},
  [[]],
  { __proto__: 1 },
  'a'.repeat(70_000),
];

type Holder = Record<string, unknown>;

/** Every place of a value in it: what holds it, and under which name. */
const placesIn = (value: unknown): [Holder, string][] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.keys(value).flatMap((name): [Holder, string][] => [
        [value as Holder, name],
        ...placesIn((value as Holder)[name]),
      ]);

/** The lines of a log with something else in one place of one event, or without that place. */
export const withOtherValue = (draw: Draw, log: readonly string[]): string[] => {
  const number = 1 + draw.index(log.length - 2);
  const event = JSON.parse(log[number]!) as Holder;
  const [holder, name] = draw.oneOf(placesIn(event));
  if (draw.happens(20)) delete holder[name];
  else holder[name] = draw.oneOf(others);
  return log.with(number, JSON.stringify(event));
};

/** The same lines with an end that says that they are whole: whoever forges a log can count, too. */
export const sealed = (log: readonly string[]): Buffer => {
  const text = log
    .slice(0, -1)
    .map((line) => `${line}\n`)
    .join('');
  const digest = createHash('sha256').update(text).digest('hex');
  return Buffer.from(
    `${text}${JSON.stringify({ end: 'throughline-log', count: log.length - 2, digest: `sha256:${digest}` })}\n`,
  );
};
