import * as oidc from 'openid-client';

/** Single sign-on by OpenID Connect, off unless the operator configures it. */
export interface SignOnSettings {
  /** What the button says. */
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Values of `acr` that stand for two factors; any other counts as one. */
  strongAcr: readonly string[];
  /** Where this server is reached from outside. */
  publicUrl: string;
}

let settings: SignOnSettings | null = null;
let known: Promise<oidc.Configuration> | null = null;

export function chooseSignOn(chosen: SignOnSettings | null): void {
  settings = chosen;
  known = null;
}

export const signOnSettings = (): SignOnSettings | null => settings;

/** Name of the single sign-on that this installation offers; null without one. */
export const signOnName = (): string | null => settings?.name ?? null;

export const callbackOf = (of: SignOnSettings): string => new URL('/sign-on/callback', of.publicUrl).href;

/** The provider as it describes itself; read once, and again after a failure. */
export async function provider(of: SignOnSettings): Promise<oidc.Configuration> {
  known ??= discover(of);
  try {
    return await known;
  } catch (error) {
    known = null;
    throw error;
  }
}

async function discover(of: SignOnSettings): Promise<oidc.Configuration> {
  const issuer = new URL(of.issuer);
  // Without TLS only on this very machine: tests and trials.
  const trial = issuer.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(issuer.hostname);
  const found = await oidc.discovery(issuer, of.clientId, of.clientSecret, undefined, {
    execute: trial ? [oidc.allowInsecureRequests] : [],
    timeout: 10,
  });
  // The signature of the ID token is checked although it came over TLS.
  oidc.enableNonRepudiationChecks(found);
  return found;
}
