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
    <Chip tone={tones[band]}>
      {reports > 0 && `span ${reports}: `}
      {bandInWords(band)}
    </Chip>
  );
}
