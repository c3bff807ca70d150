import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTooHeavy, weighBuild } from '../../apps/web/check-bundle.ts';

describe('the built web UI', () => {
  it('is light enough to open at once', () => {
    const weights = weighBuild(join(import.meta.dirname, '../../apps/web/dist'));
    expect(weights.length).toBeGreaterThan(2);
    expect(weights.filter(isTooHeavy)).toEqual([]);
  });
});
