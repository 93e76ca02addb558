import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import type { ReactNode } from 'react';

import type { WhyVisibleQuery as Answer } from '../../graphql/generated/graphql.ts';
import { codeLabel, currentLanguage, formatTime, useT } from '../../i18n/index.ts';
import { ErrorLine } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { GlassDoor } from '../glass/GlassDoor.tsx';
import { useMe } from '../session.tsx';
import { WhyVisibleQuery } from './why.operations.ts';

const between = (): string => (currentLanguage() === 'zh' ? '、' : ', ');

type Rule = Answer['whyVisible']['rules'][number];

/** The rules by which the reader sees a record or would, in words. */
export function Reasons(asked: { recordType: string; recordId: string; field: string | null }) {
  const t = useT('common');
  const me = useMe();
  const { data, error, refetch } = useQuery(WhyVisibleQuery, { variables: asked, fetchPolicy: 'network-only' });
  const why = data?.whyVisible;
  if (error && !why) return <ErrorLine onRetry={() => void refetch()} />;
  if (!why) return <CircularProgress size={20} aria-label={t('why.sees')} />;
  const never = why.rules.some(({ code }) => code === 'ROLE');
  return (
    <>
      {why.field ? (
        <Part title={t('why.field')}>
          {codeLabel('fieldSight', why.field.code)}
          <Small>{t('why.because', { source: why.field.source })}</Small>
          {why.field.code === 'SHOWN' || why.field.code === 'REVEALABLE' ? null : <Roles roles={why.field.roles} />}
        </Part>
      ) : null}
      {why.uses ? <Uses uses={why.uses} /> : null}
      <Part title={never ? t('why.never') : why.visible ? t('why.yes') : t('why.no')}>
        {never ? null : (
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {why.rules.map((rule) => (
              <li key={rule.code}>
                <OneRule rule={rule} />
              </li>
            ))}
          </Box>
        )}
        {why.visible ? null : <Roles roles={why.roles} />}
      </Part>
      <Small>
        {t('why.as', { organisation: me.organisation.name, role: codeLabel('role', me.role) })}
        {why.visible ? '' : ` · ${t('why.same')}`}
      </Small>
      {!why.visible && why.glass ? (
        <Box sx={{ mt: 1 }}>
          <GlassDoor />
        </Box>
      ) : null}
    </>
  );
}

/** What this reader may do by the field: also why a list has no filter or column for it. */
function Uses({ uses }: { uses: NonNullable<Answer['whyVisible']['uses']> }) {
  const t = useT('common');
  const all = ['read', 'filter', 'sort', 'group', 'export'] as const;
  const words = (open: boolean) =>
    all
      .filter((use) => uses[use] === open)
      .map((use) => codeLabel('fieldUse', use.toUpperCase()))
      .join(between());
  return (
    <Part title={t('why.uses')}>
      {words(true) ? t('why.may', { uses: words(true) }) : null}
      {words(false) ? <Small>{t('why.mayNot', { uses: words(false) })}</Small> : null}
      {uses.asShown ? <Small>{t('why.asShown')}</Small> : null}
    </Part>
  );
}

function OneRule({ rule }: { rule: Rule }) {
  const t = useT('common');
  const ties = rule.because.map((code) => codeLabel('involvementReason', code)).join(between());
  return (
    <>
      {codeLabel('sightRule', rule.code)}
      {ties ? `：${ties}` : ''}
      {rule.until ? ` · ${t('why.until', { at: formatTime(rule.until) })}` : ''}
      <Small>
        {t('why.because', { source: rule.source })}
        {rule.verified ? '' : t('why.own')}
      </Small>
    </>
  );
}

function Roles({ roles }: { roles: readonly string[] }) {
  const t = useT('common');
  if (roles.length === 0) return null;
  return <Small>{t('why.roles', { roles: roles.map((role) => codeLabel('role', role)).join(between()) })}</Small>;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ mb: 1 }}>
      <Box sx={{ fontWeight: 600, mb: 0.5 }}>{title}</Box>
      {children}
    </Box>
  );
}

const Small = ({ children }: { children: ReactNode }) => (
  <Box sx={{ color: c.text2, fontSize: 12, mt: 0.25 }}>{children}</Box>
);
