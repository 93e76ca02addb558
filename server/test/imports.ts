import { expect } from 'vitest';
import type { Caller, TestApi } from './api.js';

/** An import as the tests speak of it. */
export interface Run {
  __typename?: string;
  id: string;
  status: string;
  version: number;
  total: number;
  ready: number;
  refused: number;
  inserted: number;
  updated: number;
  moved: number;
  duplicate: number;
  absent: number;
  closed: number;
  done: number;
  code?: string;
  message?: string;
  foreseen: { what: string; count: number }[];
  failure: { code: string; message: string } | null;
  progress: { phase: string; written: number; share: number; stopping: boolean } | null;
  senderName: string | null;
  organisationName: string | null;
  details?: { code: string; message: string }[];
}

/** Does what was handed to the background for files, and leaves alone what else was sent, such as the search for duplicates. */
export async function importJobs(api: TestApi): Promise<void> {
  const mine = api.sentJobs.filter((one) => one.queue.startsWith('imports.'));
  api.sentJobs.splice(0, api.sentJobs.length, ...mine);
  await api.runJobs();
}

const RUN = `__typename ... on ImportDetail { id status version total ready refused inserted updated moved duplicate absent closed done senderName organisationName
  foreseen { what count } failure { code message } progress { phase written share stopping } }`;

export async function readImport(caller: Caller, id: string): Promise<Run> {
  return (await caller.ask<{ importRun: Run }>(`query($id: ID!) { importRun(id: $id) { ${RUN} } }`, { id })).importRun;
}

export async function moveImport(
  caller: Caller,
  name: string,
  { id, version }: Pick<Run, 'id' | 'version'>,
  more: object = {},
): Promise<Run> {
  const type =
    name === 'applyImport' ? 'ApplyImportInput' : name === 'cancelImport' ? 'ImportCancelInput' : 'ImportVersionInput';
  const document = `mutation($input: ${type}!) { ${name}(input: $input) { ${RUN} ... on Refusal { code message details { code message } } ... on StaleVersion { code } } }`;
  const input = name === 'cancelImport' ? { id } : { id, version, ...more };
  return (await caller.ask<Record<string, Run>>(document, { input }))[name] as Run;
}

export async function uploadImport(caller: Caller, purpose: string, file: Buffer | string, name: string): Promise<Run> {
  const address = `/uploads?purpose=${purpose}&name=${encodeURIComponent(name)}`;
  const answer = await caller.fetch(address, { method: 'POST', body: new Uint8Array(Buffer.from(file)) });
  const { importId } = (await answer.json()) as { importId: string };
  return await readImport(caller, importId);
}

/** Uploaded and checked, also where the background does it. */
export async function checkedImport(
  api: TestApi,
  caller: Caller,
  file: Buffer | string,
  { purpose = 'ROSTER', name = '名册.csv' } = {},
): Promise<Run> {
  const run = await uploadImport(caller, purpose, file, name);
  const asked = await moveImport(caller, 'checkImport', run);
  if (asked.status !== 'CHECKING') return asked;
  await importJobs(api);
  return await readImport(caller, run.id);
}

export async function appliedImport(
  api: TestApi,
  caller: Caller,
  file: Buffer | string,
  more: object = {},
): Promise<Run> {
  const run = await checkedImport(api, caller, file);
  expect(run.status, JSON.stringify(run)).toBe('CHECKED');
  await moveImport(caller, 'applyImport', run, { mode: 'VALID_ONLY', ...more });
  await importJobs(api);
  return await readImport(caller, run.id);
}
