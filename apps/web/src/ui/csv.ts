/** A spreadsheet must never take a title for a formula; in Asian settings it takes the wide signs for one too. */
export const safeCell = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => {
  const safe = safeCell(text);
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows end in CR LF, as RFC 4180 has it. */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

/** Tells spreadsheets that the file is UTF-8. */
export const csvMark = '\uFEFF';
