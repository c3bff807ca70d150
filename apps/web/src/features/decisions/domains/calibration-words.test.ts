import { expect, it } from 'vitest';
import { calibrationInWords } from './calibration-words.ts';

const ten = {
  reviewed: 10,
  held: 6,
  partly: 1,
  failed: 3,
  atLeast: 5,
  meanConfidence: 72,
  heldShare: 60,
  gap: 12,
};

it('says how well a domain is judged, and when too little is known to say it', () => {
  expect(calibrationInWords(ten)).toBe(
    '10 decisions looked back at, on average 72 % sure, held 6, in part 1, did not 3: over-confident by 12 points.',
  );
  expect(calibrationInWords({ ...ten, gap: -1 })).toMatch(/too careful by 1 point\.$/);
  expect(calibrationInWords({ ...ten, gap: 0 })).toMatch(/as sure as they were right\.$/);
  const few = { ...ten, reviewed: 4, meanConfidence: null, heldShare: null, gap: null };
  expect(calibrationInWords(few)).toBe(
    '4 decisions looked back at: fewer than 5 say nothing about how well it is judged.',
  );
  expect(calibrationInWords({ ...few, reviewed: 0 })).toMatch(/yet\.$/);
});
