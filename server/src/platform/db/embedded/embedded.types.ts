export type Log = (line: string) => void;

export type EmbeddedOptions = {
  /** The cluster itself; its password file, port and log lie beside it as `<dataFolder>.state.json` and `<dataFolder>.log`. */
  dataFolder: string;
  /** Given: exactly this one or an error. Left out: a free one, remembered for the next start. */
  port?: number;
  log: Log;
  /** No fsync, and the data folder is deleted at stop. `dataFolder` then counts for nothing: it lies below the temp folder. */
  throwAway?: boolean;
};

export type Embedded = {
  /** Connects as `xingcheng`: owner of its database, no superuser, no way round row-level security. */
  ownerUrl: string;
  /** Where the cluster really lies; differs from the wish when the unprivileged user could not reach that. */
  dataFolder: string;
  port: number;
  stop(): Promise<void>;
};

export type UserIds = { uid: number; gid: number };

/** Carries one sentence a person without database knowledge can act on. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
