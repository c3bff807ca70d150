/** A UUID, also where the page came over plain http and the browser keeps randomUUID to itself. */
export const newCommandId = (): string => {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/**
 * The same intention sent again is the same command: its id is kept until the server has taken it. What is written
 * anew is a new intention.
 */
export const intentions = (newId: () => string = newCommandId) => {
  let current: { readonly body: string; readonly commandId: string } | undefined;
  return {
    idFor: (body: string): string => {
      if (current?.body !== body) current = { body, commandId: newId() };
      return current.commandId;
    },
    done: () => {
      current = undefined;
    },
  };
};
