import { checkLink, hashIn, type LogProblem, type RecordedEvent } from '@throughline/event-store';
import type { LogReader } from './log-reader.ts';

const newest = 1_000;
const others = 200;

/** A damaged disk shows at the end, where it was written last, or anywhere: looks at both in a few milliseconds. */
export const problemInSample = (reader: LogReader): LogProblem | undefined => {
  for (const event of [...reader.newest(newest), ...someEvents(reader)]) {
    const problem = problemAt(reader, event);
    if (problem) return problem;
  }
  return undefined;
};

const problemAt = (reader: LogReader, event: RecordedEvent): LogProblem | undefined => {
  const before = event.revision === 0n ? undefined : reader.event(event.stream, event.revision - 1n);
  if (event.revision > 0n && !before)
    return event.revision > reader.erasedBefore(event.stream)
      ? { ...event, revision: event.revision - 1n, problem: 'missing' }
      : undefined;
  const problem = problemInLink(before, event);
  return problem && { ...event, problem };
};

const someEvents = (reader: LogReader): readonly RecordedEvent[] => {
  const end = reader.end();
  const places = Array.from({ length: end > newest ? others : 0 }, () => Math.floor(Math.random() * end));
  return places.flatMap((place) => reader.page(place, undefined, 1).events);
};

/** Whoever does not seal his events may still keep them here; a chain that has begun must go on. */
const problemInLink = (before: RecordedEvent | undefined, event: RecordedEvent) => {
  const problem = checkLink(before && hashIn(before), event);
  const neverSealed = problem === 'unsealed' && (!before || !hashIn(before));
  return problem === 'redacted' || neverSealed ? undefined : problem;
};
