import { Chip, type Tone } from '../../ui/Chip.tsx';
import { bandInWords, bandOf, type Band } from './span.ts';

const tones: Readonly<Record<Band, Tone>> = {
  none: 'quiet',
  few: 'quiet',
  usual: 'good',
  stretched: 'warn',
  many: 'bad',
};

/** The span of a manager, in words: it is a fact about the organisation, not about the person. */
export function SpanChip({ reports }: { reports: number }) {
  const band = bandOf(reports);
  return (
    <Chip
      tone={tones[band]}
      title="How many report to them: 5 to 8 is the usual range, 9 and 10 are stretched"
    >
      {reports === 0 ? bandInWords(band) : `span ${reports}: ${bandInWords(band)}`}
    </Chip>
  );
}
