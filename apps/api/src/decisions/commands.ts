/** Which command each mutation tells. */
export const decisionCommands = {
  decisionPropose: 'ProposeDecision',
  decisionReword: 'RewordDecision',
  decisionNameDeciders: 'NameDeciders',
  decisionFile: 'FileDecision',
  decisionTarget: 'TargetDecision',
  decisionAddOption: 'AddOption',
  decisionMake: 'MakeDecision',
  decisionDecline: 'DeclineDecision',
  decisionWithdraw: 'WithdrawDecision',
  decisionReopen: 'ReopenDecision',
  decisionSupersede: 'SupersedeDecision',
} as const;

export const contextCommands = {
  contextShare: 'ShareContext',
  contextRevise: 'ReviseContext',
  contextConfirm: 'ConfirmContext',
  contextInvalidate: 'InvalidateContext',
} as const;
