import type { ReactNode } from 'react';
import { useMoment } from '../moment/use-moment.ts';

/** The past is read-only: what records something is not there when another moment than now is shown. */
export function Mutates({ children }: { children: ReactNode }) {
  const { isNow } = useMoment();
  return isNow ? children : null;
}
