import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createSchema, printContract } from './schema.js';

/** `npm run schema`: writes the contract the pages are generated from. */
writeFileSync(path.resolve(process.argv[2] ?? 'schema.graphql'), printContract(createSchema()));
