import { describe, expect, it } from 'vitest';
import { eventId } from './event-id.ts';
import type { Meta } from './meta.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const live = (commandId: string): Meta => ({ actor: { id: 'mira', via: 'ui' }, commandId });
const imported = (at: string): Meta => ({ ...live('line-7'), imported: { at, source: 'k8s-keps' } });

describe('the id of an event', () => {
  it('is the same whenever the same intention writes the same event, and another for any other', () => {
    const id = eventId(live('c-1'), 'goal-G-101', 0n);
    expect(id).toMatch(uuid);
    expect(eventId(live('c-1'), 'goal-G-101', 0n)).toBe(id);
    const others = [
      eventId(live('c-2'), 'goal-G-101', 0n),
      eventId(live('c-1'), 'goal-G-107', 0n),
      eventId(live('c-1'), 'goal-G-101', 1n),
    ];
    expect(new Set([id, ...others]).size).toBe(4);
  });

  it('grows with the time of history', () => {
    const days = ['1969-07-20', '2019-01-01', '2026-07-01', '2026-07-02'];
    const ids = days.map((day) => eventId(imported(`${day}T00:00:00.000Z`), 'goal-G-101', 0n));
    expect(ids.toSorted()).toEqual(ids);
    for (const id of ids) expect(id).toMatch(uuid);
  });

  it('begins as the id of its command does, when that begins with a time', () => {
    const commandId = '019a2f6e-5c1b-7d3a-9e4f-0123456789ab';
    expect(eventId(live(commandId), 'goal-G-101', 0n).slice(0, 13)).toBe('019a2f6e-5c1b');
    expect(eventId(live('019a2f6e-5c1b-4d3a-9e4f-0123456789ab'), 'goal-G-101', 0n)).toMatch(uuid);
  });
});
