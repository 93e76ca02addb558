import { currentLanguage } from '../../i18n/index.ts';

/** Files go beside GraphQL: the file is the body. A refusal comes back as an error whose message is a sentence. */
export async function sendFile(purpose: string, file: File, failed: string): Promise<string> {
  const query = new URLSearchParams({ purpose, name: file.name });
  const response = await fetch(`/uploads?${query.toString()}`, {
    method: 'POST',
    body: file,
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/octet-stream',
      'apollo-require-preflight': '1',
      'accept-language': currentLanguage(),
    },
  });
  const answer = (await response.json().catch(() => ({}))) as { importId?: unknown; message?: unknown };
  if (response.ok && typeof answer.importId === 'string') return answer.importId;
  throw new Error(typeof answer.message === 'string' ? answer.message : failed);
}
