/**
 * Commands that the table of three sendings does not bring to an effect, each with the reason. A command that is neither driven, nor answers
 * with a secret, nor stands here fails the test; so does one that stands here and is driven.
 */
export const NOT_DRIVEN: Readonly<Record<string, string>> = {
  signOut: 'ends the session it is sent with; sent again there is nothing to end',
  switchMembership: 'exchanges the session it is sent with: sent again under the old cookie it comes from nobody',
  linkIdentity: 'needs an identity provider, which the world of the test does not have',
  revokeServiceToken: 'needs a token, and issuing one answers with a secret, so that both worlds would differ',
  recordOwnAnswer: 'needs a consent of somebody who turned 14 since; the life is lived by an adult',
  rateIepGoal: 'the education plan of the life has ended by then',
  answerHandover: 'the person has left the reach of the receiver when the further steps begin',
  checkImport: 'needs a roster with all its columns; import-kill drives the imports',
  applyImport: 'as checkImport',
  resumeImport: 'as checkImport',
  cancelImport: 'as checkImport',
  undoImport: 'as checkImport',
  moveCampaignRoll: 'a roll is drawn up by a job; there is none to stop',
  recordCampaignConsents: 'needs a child on the roll of an open campaign; the life is lived by an adult',
  saveGridRow: 'as recordCampaignConsents',
  markGridRow: 'as recordCampaignConsents',
  holdGridRow: 'as recordCampaignConsents',
  issueReferralLink: 'needs a referral on its way to a receiver without an account, which the life does not have',
  answerByLink: 'as issueReferralLink',
  removeInstrumentText: 'needs an item text under a permission, which is uploaded as a file',
  proposeDisposals: 'needs records whose time of keeping is over; the life is still lived',
  approveDisposal: 'as proposeDisposals',
  endGlass: 'the emergency access it ends is the account’s own; breakGlass is driven and reviewGlass ends nothing',
};
