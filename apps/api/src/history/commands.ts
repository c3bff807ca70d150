/** Which command each mutation tells. */
export const reasonCommands = {
  reasonRequest: 'RequestReason',
  reasonGive: 'GiveReason',
  reasonReaffirm: 'ReaffirmReason',
} as const;

/** Their `because` is what they say, not why they say it. */
export const givesReason = (mutation: string): boolean =>
  mutation === 'reasonGive' || mutation === 'reasonReaffirm';
