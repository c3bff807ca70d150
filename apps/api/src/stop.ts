/** Exit codes of sysexits.h: try again later, and a configuration that cannot work. */
export const tryLater = 75;
export const misconfigured = 78;

/** Says why, a line each, and ends. */
export const stop = (code: number, ...lines: string[]): never => {
  console.error(lines.join('\n'));
  process.exit(code);
};
