const number = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * A spreadsheet must never take a title for a formula; in Asian settings it takes the wide signs for one too. Where it
 * separates by semicolons or tabs, a cell may begin in the middle of a text: there the same holds.
 */
export const safeCell = (text: string): string => {
  if (number.test(text)) return text;
  const inside = text.replaceAll(/([;|\t\r\n][\s"]*)(?=[=+\-@＝＋－＠])/g, "$1'");
  return /^[\s"]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${inside}` : inside;
};

const quoted = (text: string): string => `"${safeCell(text).replaceAll('"', '""')}"`;

/** Every cell in quotes; rows end in CR LF, as RFC 4180 has it. */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

/** Tells spreadsheets that the file is UTF-8. */
export const csvMark = '\uFEFF';
