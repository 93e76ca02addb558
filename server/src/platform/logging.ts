import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Structured logs without personal data: operation names, codes, ids of requests; never variables, names or bodies. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: {
      paths: ['variables', '*.variables', 'password', '*.password', 'nationalId', '*.nationalId'],
      remove: true,
    },
  });
}
