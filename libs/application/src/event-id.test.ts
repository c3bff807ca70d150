import { expect, it } from 'vitest';
import { eventId } from './event-id.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('is the same whenever the same intention writes the same event, and another for any other', () => {
  const id = eventId('c-1', 'goal-G-101', 0n);
  expect(id).toMatch(uuid);
  expect(eventId('c-1', 'goal-G-101', 0n)).toBe(id);
  const others = [
    eventId('c-2', 'goal-G-101', 0n),
    eventId('c-1', 'goal-G-107', 0n),
    eventId('c-1', 'goal-G-101', 1n),
  ];
  expect(new Set([id, ...others]).size).toBe(4);
  for (const other of others) expect(other).toMatch(uuid);
});
