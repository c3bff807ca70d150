/** A UUID, also where the page came over plain http and the browser keeps randomUUID to itself. */
export const newCommandId = (): string => {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

type Intention = { readonly body: string; readonly commandId: string };

type Memory = {
  recall(): Intention | undefined;
  remember(intention: Intention | undefined): void;
};

const inMind = (): Memory => {
  let current: Intention | undefined;
  return { recall: () => current, remember: (intention) => void (current = intention) };
};

/**
 * The same intention sent again is the same command: its id is kept until the server has taken it. What is written
 * anew is a new intention.
 */
export const intentions = (newId: () => string = newCommandId, memory: Memory = inMind()) => ({
  idFor: (body: string): string => {
    const known = memory.recall();
    if (known?.body === body) return known.commandId;
    const next = { body, commandId: newId() };
    memory.remember(next);
    return next.commandId;
  },
  done: () => memory.remember(undefined),
});

export type Intentions = ReturnType<typeof intentions>;
