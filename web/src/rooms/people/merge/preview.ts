import type { MergePreviewQuery } from '../../../graphql/generated/graphql.ts';

/** What a merge would do, as it is shown before. */
export type Preview = NonNullable<MergePreviewQuery['mergePreview']>;
