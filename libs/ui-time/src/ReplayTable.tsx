import { memo } from 'react';
import { binInWords, type ReplayMark } from './ReplayHistogram.tsx';
import type { Bin, BinUnit } from './replay-bins.ts';

type ReplayTableProps = { bins: readonly Bin[]; unit: BinUnit; marks: readonly ReplayMark[] };

/** What the histogram shows, in words: the stretches in which anything happened. */
export const ReplayTable = memo(function ReplayTable({ bins, unit, marks }: ReplayTableProps) {
  const rows = bins
    .map((bin) => ({ bin, within: marks.filter(({ day }) => day >= bin.startsOn && day <= bin.endsOn) }))
    .filter(({ bin, within }) => bin.count > 0 || within.length > 0);
  return (
    <table data-replay-table>
      <thead>
        <tr>
          <th scope="col">{unit === 'day' ? 'Day' : unit === 'week' ? 'Week' : 'Month'}</th>
          <th scope="col">Changes</th>
          <th scope="col">Decisions, context and named moments</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ bin, within }) => (
          <tr key={bin.startsOn}>
            <th scope="row">{binInWords(bin)}</th>
            <td>{bin.count}</td>
            <td>{within.map(({ words }) => words).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});
