import { existsSync } from 'node:fs';
import path from 'node:path';
import { Suite } from './crypto/suites.js';

/** Everything the environment decides, read once at the start. No other file reads `process.env`. */
export interface Config {
  /** Where the API, the pages and the downloads answer. Loopback unless the operator says otherwise. */
  host: string;
  port: number;
  /** An external PostgreSQL 15 or newer; null means the embedded one. */
  databaseUrl: string | null;
  /**
   * The same database, as the same role, past the pooler. Set, it says that `databaseUrl` leads through one that gives out a
   * connection per transaction (decision 0037); null when nothing of the kind is in between.
   */
  databaseDirectUrl: string | null;
  /** Keys, embedded database and uploads; never inside the repository's history. */
  dataFolder: string;
  webFolder: string | null;
  /** 32 bytes in base64; null means a key file inside the data folder. */
  masterKey: string | null;
  /** The master key that `npm run keys -- rewrap` puts in the place of that one. */
  nextMasterKey: string | null;
  /** With which algorithms the next key generation seals: CRYPTO_SUITE=national for SM4 and SM3, else AES-256-GCM. */
  cryptoSuite: Suite;
  /** Cookies carry `Secure` only behind https. */
  publicUrl: string;
  /** Reverse proxies of the operator's own before this server; 0 when it is reached directly. */
  proxies: number;
  /** Single sign-on by OpenID Connect; null unless OIDC_ISSUER is set. */
  signOn: { name: string; issuer: string; clientId: string; clientSecret: string; strongAcr: string[] } | null;
  /**
   * Whether the service logs in as a role of its own that row security binds (decision 0027). Switched off, the owner serves, whom
   * policies do not bind: for looking for a fault, and for nothing else.
   */
  rowSecurity: boolean;
  logLevel: string;
  /** The demonstration city is seeded once into an empty database. */
  demo: boolean;
  /** A fixed "now" for demonstrations and screenshots, as ISO instant. */
  frozenNow: string | null;
}

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const projectRoot = existsSync(path.join(root, 'pnpm-workspace.yaml')) ? root : path.resolve(root, '..');

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = Number(env.PORT ?? 4400);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a port number, not "${env.PORT}".`);
  const host = env.HOST ?? '127.0.0.1';
  const webFolder = path.join(projectRoot, 'web', 'dist');
  return {
    host,
    port,
    databaseUrl: env.DATABASE_URL ?? null,
    databaseDirectUrl: directUrlOf(env),
    dataFolder: path.resolve(env.XINGCHENG_DATA ?? path.join(projectRoot, '.data')),
    webFolder: existsSync(webFolder) ? webFolder : null,
    masterKey: env.XINGCHENG_KEY ?? null,
    nextMasterKey: env.XINGCHENG_KEY_NEW ?? null,
    cryptoSuite: suiteOf(env.CRYPTO_SUITE),
    publicUrl: env.PUBLIC_URL ?? `http://${host}:${port}`,
    proxies: countOf(env.TRUSTED_PROXIES),
    signOn: signOnOf(env),
    rowSecurity: env.ROW_SECURITY !== 'off',
    logLevel: env.LOG_LEVEL ?? 'info',
    demo: env.XINGCHENG_DEMO !== 'off',
    frozenNow: env.XINGCHENG_NOW ?? null,
  };
}

function directUrlOf(env: NodeJS.ProcessEnv): string | null {
  const { DATABASE_URL: pooled, DATABASE_DIRECT_URL: direct } = env;
  if (!direct) return null;
  if (!pooled)
    throw new Error('DATABASE_DIRECT_URL is set: set DATABASE_URL to the address of the pooler, or unset it.');
  const who = (text: string) => `${new URL(text).username}:${new URL(text).password}`;
  // The passwords of the other roles follow from the owner's; two owners would mean two sets of them.
  if (who(pooled) !== who(direct))
    throw new Error('DATABASE_URL and DATABASE_DIRECT_URL must name the same role with the same password.');
  return direct;
}

function suiteOf(text: string | undefined): Suite {
  if (text === undefined || text === 'international') return Suite.INTERNATIONAL;
  if (text === 'national') return Suite.NATIONAL;
  throw new Error(`CRYPTO_SUITE must be "international" or "national", not "${text}".`);
}

function countOf(text: string | undefined): number {
  const count = Number(text ?? 0);
  if (!Number.isInteger(count) || count < 0 || count > 9)
    throw new Error(`TRUSTED_PROXIES must be how many proxies stand before the server, not "${text}".`);
  return count;
}

function signOnOf(env: NodeJS.ProcessEnv): Config['signOn'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer) return null;
  if (!clientId || !clientSecret)
    throw new Error('OIDC_ISSUER is set: set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too, or unset it.');
  const strongAcr = (env.OIDC_STRONG_ACR ?? '').split(',').filter(Boolean);
  return { name: env.OIDC_NAME ?? '统一身份认证', issuer, clientId, clientSecret, strongAcr };
}
