/** What differs between the servers that are in use. */
export type ServerVersion = {
  readonly text: string;
  /** Says when a subscription has caught up: from 23.10 on. */
  readonly saysCaughtUp: boolean;
  /** Ends a subscription whose consumer is too slow: up to 23.10. Later ones let it catch up again. */
  readonly dropsSlowConsumers: boolean;
  /** Says that it fell behind; those between 24.2 and 24.10 catch up without a word. */
  readonly saysFellBehind: boolean;
};

export const serverVersion = (text: string): ServerVersion => {
  const [year = 0, month = 0] = text.split('.').map(Number);
  const release = year * 100 + month;
  return {
    text,
    saysCaughtUp: release >= 2310,
    dropsSlowConsumers: release <= 2310,
    saysFellBehind: release >= 2500,
  };
};
