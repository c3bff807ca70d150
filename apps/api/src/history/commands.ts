/** Which command each mutation tells. */
export const reasonCommands = {
  reasonRequest: 'RequestReason',
  reasonGive: 'GiveReason',
} as const;
