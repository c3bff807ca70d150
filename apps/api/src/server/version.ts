import { version as release } from '../../package.json' with { type: 'json' };

/** The release people see. */
export const version: string = release;
