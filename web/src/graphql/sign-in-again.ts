/**
 * When a session ends while somebody is typing, the failed call waits here, the page stays as it is, and a dialog asks
 * for the password. Signing in lets every waiting call through; giving up fails them all.
 */
/** A session that has ended, or one in which the holder must prove once more who it is. */
export type Wanted = 'session' | 'identity';

type Waiter = { resolve: () => void; reject: (reason: Error) => void };

let waiters: Waiter[] = [];
let listener: ((wanted: Wanted | null) => void) | undefined;

export function waitForSignIn(wanted: Wanted = 'session'): Promise<void> {
  if (!listener) return Promise.reject(new Error('nobody can ask for the password'));
  const wait = new Promise<void>((resolve, reject) => waiters.push({ resolve, reject }));
  listener(wanted);
  return wait;
}

export function signedInAgain(): void {
  const all = waiters;
  waiters = [];
  for (const waiter of all) waiter.resolve();
  listener?.(null);
}

export function gaveUpSigningIn(): void {
  const all = waiters;
  waiters = [];
  for (const waiter of all) waiter.reject(new Error('signed out'));
  listener?.(null);
}

/** The one dialog of the page subscribes here; without it calls fail at once, as on the sign-in page. */
export function onSignInNeeded(listen: (wanted: Wanted | null) => void): () => void {
  listener = listen;
  return () => {
    if (listener === listen) listener = undefined;
  };
}
