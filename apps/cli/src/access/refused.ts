/** A rule said no, or what was named is not there: nothing was done. */
export class Refused extends Error {
  override name = 'Refused';
}
