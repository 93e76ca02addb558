import type { Caller, TestApi } from './api.js';
import type { Reply } from './sign-in.js';

const DETAIL = '... on AccountDetail { id posts { id role version checkDueOn endedOn } }';
const WANTED: Record<string, string> = {
  openAccount: DETAIL,
  grantRole: DETAIL,
  endRole: DETAIL,
  recordBackgroundCheck: DETAIL,
  issueRecoveryLink: '... on RecoveryLink { path }',
  issueServiceToken: '... on IssuedToken { id token }',
  endSessions: '... on Done { count }',
  unlockAccount: '... on Account { lockedUntil }',
};

/** Does one of the administrator's commands, or is told why not. */
export async function administer(api: TestApi, who: Pick<Caller, 'send'>, name: string, input: object): Promise<Reply> {
  const type = api.app.schema.getMutationType()?.getFields()[name]?.args[0]?.type;
  const answer = await who.send<Record<string, Reply>>(
    `mutation($input: ${String(type)}) { ${name}(input: $input) { __typename ${WANTED[name] ?? ''} ... on Refusal { code field message } } }`,
    { input },
  );
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data[name]!;
}
