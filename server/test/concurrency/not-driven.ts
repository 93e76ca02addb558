/**
 * Commands that the table of three sendings does not bring to an effect, each with the reason. A command that is neither driven, nor answers
 * with a secret, nor stands here fails the test; so does one that stands here and is driven.
 */
export const NOT_DRIVEN: Readonly<Record<string, string>> = {
  signOut: 'ends the session it is sent with; sent again there is nothing to end',
  switchMembership: 'exchanges the session it is sent with: sent again under the old cookie it comes from nobody',
  linkIdentity: 'needs an identity provider, which the world of the test does not have',
};
