import type { ReactNode } from 'react';
import { useMoment } from '../moment/use-moment.ts';
import { useMay } from './use-may.ts';

type MutatesProps = {
  /** The mutation without which there is nothing to do here. */
  by?: string;
  children: ReactNode;
};

/** The past is read-only, and so is the present for some: what records something is there for those who may, now. */
export function Mutates({ by, children }: MutatesProps) {
  const { isNow } = useMoment();
  const { may, mayAnything } = useMay();
  return isNow && mayAnything && may(by) ? children : null;
}
