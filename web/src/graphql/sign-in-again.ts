/**
 * When a session ends while somebody is typing, the failed call waits here, the page stays as it is, and a dialog asks
 * for the password. Signing in lets every waiting call through; giving up fails them all.
 */
type Waiter = { resolve: () => void; reject: (reason: Error) => void };

let waiters: Waiter[] = [];
let listener: ((waiting: boolean) => void) | undefined;

export function waitForSignIn(): Promise<void> {
  if (!listener) return Promise.reject(new Error('nobody can ask for the password'));
  const wait = new Promise<void>((resolve, reject) => waiters.push({ resolve, reject }));
  listener(true);
  return wait;
}

export function signedInAgain(): void {
  const all = waiters;
  waiters = [];
  for (const waiter of all) waiter.resolve();
  listener?.(false);
}

export function gaveUpSigningIn(): void {
  const all = waiters;
  waiters = [];
  for (const waiter of all) waiter.reject(new Error('signed out'));
  listener?.(false);
}

/** The one dialog of the page subscribes here; without it calls fail at once, as on the sign-in page. */
export function onSignInNeeded(listen: (waiting: boolean) => void): () => void {
  listener = listen;
  return () => {
    if (listener === listen) listener = undefined;
  };
}
