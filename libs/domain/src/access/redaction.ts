import { z } from 'zod';
import type { Decider, MessagesOf } from '../decider.ts';
import { Id } from '../schema.ts';

/** Event by event what is gone from it: `data.title`, `because.0.note`. */
const redacted = z.array(z.object({ event: Id, texts: z.array(Id).min(1) })).min(1);

/** Stored format. Without it a text that is gone from the log would be damage. */
const events = { TextRedacted: z.object({ events: redacted }) };
export type RedactionEvent = MessagesOf<typeof events>;

const commands = { RedactText: z.object({ redactionId: Id, events: redacted }) };
export type RedactionCommand = MessagesOf<typeof commands>;

export type Redaction = { readonly id: string; readonly events: RedactionEvent['data']['events'] };

/**
 * That texts were taken out of the log for good, where, by whom and why; never what they said. It is recorded together
 * with the deed, by who has the log in his hands: no mutation tells it.
 */
export const redaction: Decider<Redaction, RedactionEvent, RedactionCommand, 'RedactText', 'TextRedacted'> = {
  category: 'redaction',
  idField: 'redactionId',
  audit: true,
  creates: ['RedactText'],
  events,
  commands,
  asksWhy: [],
  evolve: { TextRedacted: (_, { events }, id) => ({ id, events }) },
  decide: {
    RedactText: ({ events }, done) => (done ? [] : [{ type: 'TextRedacted', data: { events } }]),
  },
  fields: {},
  title: ({ id }) => id,
  isGone: () => false,
  isPlan: false,
  searchText: () => '',
};

/** Ids of the events that an event of the log says were redacted: what a verification asks. */
export const redactedBy = ({
  type,
  data,
}: {
  readonly type: string;
  readonly data: object;
}): readonly string[] =>
  type === 'TextRedacted' ? (data as RedactionEvent['data']).events.map(({ event }) => event) : [];
