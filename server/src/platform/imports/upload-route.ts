import { createHash } from 'node:crypto';
import { ImportStatus } from '@xingcheng/shared/codes/import-status';
import { record } from '../audit/audit.js';
import type { PlatformCtx } from '../ctx.js';
import { sealInParts } from '../crypto/file.js';
import { newId } from '../db/base-properties.js';
import { runBound } from '../db/db.js';
import { Refused } from '../graphql/refusal.js';
import { BodyTooLarge, readBody, sendJson, type Route } from '../http/route.js';
import { ImportMapping } from './import-mapping.entity.js';
import { ImportRun } from './import-run.entity.js';
import { guessMapping, headsHash, layoutOf, sealLayout } from './layout.js';
import { LIMITS } from '../readers/limits.js';
import { peekFile } from './reading/start-thread.js';
import { FILE_TYPES, readable } from './unreadable.js';
import { requirePurpose } from './registry.js';
import { Upload } from './upload.entity.js';

const NAMES = /\.(xlsx|csv|tsv|txt|arff)$/i;

/** `POST /uploads?purpose=…&name=…` with the file as the body: files go beside GraphQL (trust-and-usability B.10). */
export const uploadRoute: Route<PlatformCtx> = {
  method: 'POST',
  path: /^\/uploads$/,
  rule: 'import.upload',
  handle: async (ctx, request, response, _match, query) => {
    const purpose = query.get('purpose') ?? '';
    requirePurpose(ctx, purpose);
    // Only the last part of a path, however the browser or a script named it.
    const name = (query.get('name') ?? '').split(/[\\/]/).at(-1)?.trim().slice(-200) ?? '';
    const file = await bodyOf(request);
    const importId = await receiveUpload(ctx, purpose, name, file);
    return () => sendJson(response, 200, { importId });
  },
};

async function bodyOf(request: Parameters<typeof readBody>[0]): Promise<Buffer> {
  try {
    return await readBody(request, LIMITS.fileBytes);
  } catch (error) {
    if (error instanceof BodyTooLarge)
      throw new Refused('FILE_TOO_LARGE', 'file', {
        max: LIMITS.fileBytes / 1024 / 1024,
      });
    throw error;
  }
}

/** Keeps the file sealed and guesses its columns. Answers with the id of the run. */
export async function receiveUpload(ctx: PlatformCtx, purpose: string, name: string, file: Buffer): Promise<string> {
  const definition = requirePurpose(ctx, purpose);
  if (!NAMES.test(name)) throw new Refused('FILE_TYPE', 'file', { types: FILE_TYPES });
  const peeked = await readable(() => peekFile(file, name));
  const { accountId, organisationId, role } = ctx.who;
  if (!accountId || !organisationId || !role) throw new Refused('SIGN_IN_REQUIRED');
  const layout = layoutOf(peeked);
  const known = await ctx.em.findOne(ImportMapping, { accountId, purpose, headsHash: headsHash(layout) });
  const [id, uploadId] = [newId(), newId()];
  const { parts, keyCell } = sealInParts(ctx.keys, { table: 'upload', column: 'key', rowId: uploadId }, file);
  ctx.em.create(Upload, {
    id: uploadId,
    accountId,
    name,
    size: file.length,
    sha256: createHash('sha256').update(file).digest('hex'),
    uploadedAt: ctx.now,
    keyCell,
  });
  await ctx.em.flush();
  let at = 0;
  for (const part of parts) {
    await runBound(ctx.em, 'insert into upload_part (upload_id, at, content) values (?::uuid, ?::int, ?)', [
      uploadId,
      at,
      part,
    ]);
    at += 1;
  }
  ctx.em.create(ImportRun, {
    id,
    purpose: definition.purpose,
    status: ImportStatus.UPLOADED,
    accountId,
    organisationId,
    role,
    uploadId,
    fileName: name,
    fileSize: file.length,
    layoutCell: sealLayout(ctx.keys, id, layout),
    mapping: known?.mapping ?? guessMapping(definition.columns({}), layout),
    options: known?.options ?? {},
    fileProblems: peeked.moreSheets ? [{ column: null, code: 'EXTRA_SHEET', params: { sheet: peeked.sheet } }] : [],
  });
  await record(ctx, [{ deed: 'CREATE', subjectType: 'ImportRun', subjectId: id, changes: { purpose } }]);
  return id;
}
