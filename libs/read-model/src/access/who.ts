import type { Actor } from '../timeline.ts';

/**
 * Who asks or tells, and how far they may go today: what the person may do, narrowed by the way in. Leadership reads
 * (`viewer`), members propose and work, administrators run the house; whom somebody manages is in the log.
 */
export type Who = Actor & {
  readonly role: 'viewer' | 'member' | 'admin';
  /** What a token was made for; whoever signed in, or sits at the machine, has `admin`: no less than the role. */
  readonly scope: 'read' | 'write' | 'admin';
  /** The only teams a token is good for; null for all. */
  readonly teams: readonly string[] | null;
};

/** Whoever sits at the machine: an import, a tool of the command line, the owner before there are accounts. */
export const administrator = (id: string, via: string): Who => ({
  id,
  via,
  role: 'admin',
  scope: 'admin',
  teams: null,
});
