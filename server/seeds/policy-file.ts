import { existsSync } from 'node:fs';
import path from 'node:path';

/** A file of the policy data the product carries, whether this runs from source or from the build. */
export function policyFile(name: string): string {
  const candidates = ['../data/policy', '../../data/policy'].map((folder) =>
    path.resolve(import.meta.dirname, folder, name),
  );
  const found = candidates.find((candidate) => existsSync(candidate));
  if (!found) throw new Error(`The policy file ${name} is missing from server/data/policy.`);
  return found;
}
