export const possibleTypes: Record<string, string[]> = {
  "AccountDetailResult": [
    "AccountDetail",
    "Refusal",
    "StaleVersion"
  ],
  "AccountResult": [
    "Account",
    "Refusal",
    "StaleVersion"
  ],
  "ApplicationResult": [
    "Application",
    "Refusal",
    "StaleVersion"
  ],
  "CampaignConsentsResult": [
    "CampaignConsents",
    "Refusal",
    "StaleVersion"
  ],
  "CampaignResult": [
    "Campaign",
    "Refusal",
    "StaleVersion"
  ],
  "CaseDetailResult": [
    "CaseDetail",
    "Refusal",
    "StaleVersion"
  ],
  "DiagnosisReportResult": [
    "DiagnosisReport",
    "Refusal",
    "StaleVersion"
  ],
  "DiagnosisResult": [
    "Diagnosis",
    "Refusal",
    "StaleVersion"
  ],
  "DisposalResult": [
    "Disposal",
    "Refusal",
    "StaleVersion"
  ],
  "DoneResult": [
    "Done",
    "Refusal",
    "StaleVersion"
  ],
  "DuplicatePairResult": [
    "DuplicatePair",
    "Refusal",
    "StaleVersion"
  ],
  "EmploymentResult": [
    "Employment",
    "Refusal",
    "StaleVersion"
  ],
  "FollowUpResult": [
    "FollowUp",
    "Refusal",
    "StaleVersion"
  ],
  "GivenNoticesResult": [
    "GivenNotices",
    "Refusal",
    "StaleVersion"
  ],
  "GlassGrantResult": [
    "GlassGrant",
    "Refusal",
    "StaleVersion"
  ],
  "HandoverResult": [
    "Handover",
    "Refusal",
    "StaleVersion"
  ],
  "IepResult": [
    "Iep",
    "Refusal",
    "StaleVersion"
  ],
  "ImportDetailResult": [
    "ImportDetail",
    "Refusal",
    "StaleVersion"
  ],
  "InstrumentTextResult": [
    "InstrumentText",
    "Refusal",
    "StaleVersion"
  ],
  "IssuedLinkResult": [
    "IssuedLink",
    "Refusal",
    "StaleVersion"
  ],
  "IssuedTokenResult": [
    "IssuedToken",
    "Refusal",
    "StaleVersion"
  ],
  "JobResult": [
    "Job",
    "Refusal",
    "StaleVersion"
  ],
  "LicenceResult": [
    "Licence",
    "Refusal",
    "StaleVersion"
  ],
  "LinkAnswerResult": [
    "LinkAnswer",
    "Refusal",
    "StaleVersion"
  ],
  "MeResult": [
    "Me",
    "Refusal",
    "SignInStep",
    "StaleVersion"
  ],
  "OfferResult": [
    "Offer",
    "Refusal",
    "StaleVersion"
  ],
  "OrganisationResult": [
    "Organisation",
    "Refusal",
    "StaleVersion"
  ],
  "PersonDetailResult": [
    "PersonDetail",
    "Refusal",
    "StaleVersion"
  ],
  "PersonEducationResult": [
    "PersonEducation",
    "Refusal",
    "StaleVersion"
  ],
  "PersonEmploymentResult": [
    "PersonEmployment",
    "Refusal",
    "StaleVersion"
  ],
  "PersonHoldsResult": [
    "PersonHolds",
    "Refusal",
    "StaleVersion"
  ],
  "PersonMergeResult": [
    "PersonMerge",
    "Refusal",
    "StaleVersion"
  ],
  "PersonResult": [
    "Person",
    "Refusal",
    "StaleVersion"
  ],
  "PlacementResult": [
    "Placement",
    "Refusal",
    "StaleVersion"
  ],
  "PlanResult": [
    "Plan",
    "Refusal",
    "StaleVersion"
  ],
  "ProposedDisposalsResult": [
    "ProposedDisposals",
    "Refusal",
    "StaleVersion"
  ],
  "RecoveryCodesResult": [
    "RecoveryCodes",
    "Refusal",
    "StaleVersion"
  ],
  "RecoveryLinkResult": [
    "RecoveryLink",
    "Refusal",
    "StaleVersion"
  ],
  "ReferralMovesResult": [
    "ReferralMoves",
    "Refusal",
    "StaleVersion"
  ],
  "ReferralResult": [
    "Referral",
    "Refusal",
    "StaleVersion"
  ],
  "RevealedResult": [
    "Refusal",
    "Revealed",
    "StaleVersion"
  ],
  "SavedGridRowResult": [
    "Refusal",
    "SavedGridRow",
    "StaleVersion"
  ],
  "ScreeningResult": [
    "Refusal",
    "Screening",
    "StaleVersion"
  ],
  "SecondFactorSetupResult": [
    "Refusal",
    "SecondFactorSetup",
    "StaleVersion"
  ],
  "StayCareResult": [
    "Refusal",
    "StaleVersion",
    "StayCare"
  ],
  "StayResult": [
    "Refusal",
    "StaleVersion",
    "Stay"
  ],
  "TaskResult": [
    "Refusal",
    "StaleVersion",
    "Task"
  ]
};
