import type { ContextReachFragment } from '../../generated/documents.ts';
import { inFigures } from '../../ui/search-text.ts';

/** "5 of 6 have read it (83 %)". Of whom nobody can count there is no share. */
export const reachInWords = ({ acknowledged, audience }: ContextReachFragment['reach']): string => {
  if (audience === null) return `${inFigures(acknowledged)} read it`;
  if (audience === 0) return 'it is for nobody else';
  const share = Math.floor((100 * acknowledged) / audience);
  return `${inFigures(acknowledged)} of ${inFigures(audience)} read it (${share} %)`;
};
