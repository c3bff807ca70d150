/** Which command each mutation tells. */
export const decisionCommands = {
  decisionPropose: 'ProposeDecision',
  decisionReword: 'RewordDecision',
  decisionRewrite: 'RewriteDecision',
  decisionNameDrivers: 'NameDrivers',
  decisionNameDeciders: 'NameDeciders',
  decisionFile: 'FileDecision',
  decisionTarget: 'TargetDecision',
  decisionAddOption: 'AddOption',
  decisionDropOption: 'DropOption',
  decisionMake: 'MakeDecision',
  decisionDecline: 'DeclineDecision',
  decisionWithdraw: 'WithdrawDecision',
  decisionReopen: 'ReopenDecision',
  decisionSupersede: 'SupersedeDecision',
  decisionNameAffected: 'NameAffected',
  decisionAttachEvidence: 'AttachEvidence',
  decisionConsult: 'ConsultPerson',
  decisionInform: 'InformPeople',
  decisionRaiseObjection: 'RaiseObjection',
  decisionResolveObjection: 'ResolveObjection',
  decisionIdentifyRisk: 'IdentifyRisk',
  decisionEscalateRisk: 'EscalateRisk',
  decisionReview: 'ReviewDecision',
} as const;

export const decisionDomainCommands = {
  domainDefine: 'DefineDecisionDomain',
  domainGrantRight: 'GrantDecisionRight',
  domainRevokeRight: 'RevokeDecisionRight',
} as const;

export const contextCommands = {
  contextShare: 'ShareContext',
  contextRevise: 'ReviseContext',
  contextConfirm: 'ConfirmContext',
  contextInvalidate: 'InvalidateContext',
  contextChangeAudience: 'ChangeContextAudience',
} as const;
