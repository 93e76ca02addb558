import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../db/base-properties.js';

/** A file as it was sent, sealed. It goes as soon as its rows are written or the import is given up. */
const UploadSchema = defineEntity({
  name: 'Upload',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    accountId: p.uuid(),
    name: p.string().length(200),
    size: p.integer(),
    sha256: p.string().length(64),
    keyCell: p.blob().hidden(),
    uploadedAt: p.datetime(3),
  },
});
export class Upload extends UploadSchema.class {}
UploadSchema.setClass(Upload);

/** Its content, in parts of half a megabyte. */
const UploadPartSchema = defineEntity({
  name: 'UploadPart',
  properties: {
    upload: () => p.manyToOne(Upload).primary().deleteRule('cascade'),
    at: p.integer().primary(),
    content: p.blob().hidden(),
  },
});
export class UploadPart extends UploadPartSchema.class {}
UploadPartSchema.setClass(UploadPart);
