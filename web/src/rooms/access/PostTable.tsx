import Button from '@mui/material/Button';
import { useState } from 'react';

import { useMay, useMe, useToday } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import type { AccountDetailFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { MiniTable, Nothing } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { CheckDialog } from './AccountDialogs.tsx';
import { EndRoleMutation, GrantRoleMutation } from './accounts.operations.ts';

type Posts = AccountDetailFactsFragment['posts'];

/** What an account may, where and since when; with the criminal-record check of those who meet minors. */
export function PostTable({ account, posts }: { account: AccountDetailFactsFragment['account']; posts: Posts }) {
  const t = useT('access');
  const me = useMe();
  const may = useMay();
  const act = useAct();
  const toast = useToast();
  const endRole = useCommand(EndRoleMutation);
  const grant = useCommand(GrantRoleMutation);
  const [checking, setChecking] = useState<Posts[number] | null>(null);
  if (posts.length === 0) return <Nothing>{t('post.none')}</Nothing>;
  const end = ({ id, version, role, organisationId }: Posts[number]) =>
    act(async () => {
      must(await endRole({ input: { id, version } }));
      toast({
        text: t('post.ended', { role: codeLabel('role', role) }),
        undo: () => act(async () => must(await grant({ input: { accountId: account.id, organisationId, role } }))),
      });
    });
  return (
    <>
      <MiniTable
        caption={t('post.title')}
        heads={[t('audit.role'), t('audit.organisation'), t('post.time'), t('post.check'), '']}
      >
        {posts.map((post) => (
          <tr key={post.id}>
            <td>
              <strong>{codeLabel('role', post.role)}</strong>
            </td>
            <td>{post.organisationName}</td>
            <td>
              {formatDate(post.startedOn)} – {formatDate(post.endedOn) || t('post.now')}
            </td>
            <td>
              <Check post={post} />
            </td>
            <td>
              {post.endedOn ? null : (
                <>
                  {post.meetsMinors && may('background.record') ? (
                    <Button size="small" onClick={() => setChecking(post)}>
                      {t('post.recordCheck')}
                    </Button>
                  ) : null}{' '}
                  {may('membership.change') && account.id !== me.id ? (
                    <Button size="small" onClick={() => end(post)}>
                      {t('post.end')}
                    </Button>
                  ) : null}
                </>
              )}
            </td>
          </tr>
        ))}
      </MiniTable>
      {checking ? <CheckDialog post={checking} onClose={() => setChecking(null)} /> : null}
    </>
  );
}

function Check({ post }: { post: Posts[number] }) {
  const t = useT('access');
  const today = useToday();
  if (!post.meetsMinors) return <>{t('post.checkNotNeeded')}</>;
  if (!post.checkDueOn) return <StatusChip tone="warning" label={t('post.checkMissing')} />;
  const over = post.checkDueOn < today;
  return (
    <StatusChip
      tone={over ? 'warning' : 'success'}
      label={t(over ? 'post.checkOverSince' : 'post.checkUntil', { date: formatDate(post.checkDueOn) })}
    />
  );
}
