import type { ContextParts } from '../src/app/context.js';
import type { Orm } from '../src/platform/db/orm.js';

export const DEMO_PASSWORD = 'xingcheng-2026';

export async function seedDemo(_parts: ContextParts, _say: (line: string) => void): Promise<void> {}

export async function demoAccounts(_orm: Orm, _password: string): Promise<string> {
  return '';
}
