/** What is still wanting between a right password and a session. */
export const SignInNeed = {
  /** The code of the authenticator, or a recovery code. */
  CODE: 'CODE',
  /** The password is out of date, or was never one's own. */
  NEW_PASSWORD: 'NEW_PASSWORD',
  /** The rules ask for a second factor and none is set up. */
  ENROL: 'ENROL',
} as const;
export type SignInNeed = (typeof SignInNeed)[keyof typeof SignInNeed];
