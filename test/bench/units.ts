/** Numbers as people read them. */

export const ratio = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

export const duration = (microseconds: number): string => {
  if (microseconds >= 1_000_000) return `${(microseconds / 1_000_000).toFixed(1)} s`;
  if (microseconds >= 10_000) return `${(microseconds / 1_000).toFixed(0)} ms`;
  if (microseconds >= 1_000) return `${(microseconds / 1_000).toFixed(1)} ms`;
  return microseconds >= 10 ? `${microseconds.toFixed(0)} µs` : `${microseconds.toFixed(2)} µs`;
};

export const perSecond = (count: number): string => `${Math.round(count).toLocaleString('en')}/s`;

export const count = (value: number): string => value.toLocaleString('en');

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
