import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Link } from 'react-router';

import { graphql } from '../../../graphql/generated/index.ts';
import { formatCount, useT } from '../../../i18n/index.ts';
import { Section } from '../../../kit/Section.tsx';
import { EmptyState, ErrorLine, ErrorState } from '../../../kit/states/States.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { className, gridHref } from './class-name.ts';
import { CountLink } from './CountLink.tsx';

const RunningQuery = graphql(`
  query RunningCampaigns {
    campaigns(first: 3, filter: { status: "OPEN" }) {
      nodes {
        id
        name
        onRoll
        toDo
        refused
        noReply
        replaced
        overdue
      }
    }
  }
`);

const ClassesQuery = graphql(`
  query ClassesToDo($campaignId: ID!) {
    campaignClasses(campaignId: $campaignId) {
      schoolId
      schoolName
      grade
      className
      onRoll
      done
      toDo
    }
  }
`);

const SHOWN = 8;

/** Whoever screens begins the day here: which classes are still to be done, and the grid one click away. */
export function MyClasses() {
  const t = useT('screening');
  const { data, error, refetch } = useQuery(RunningQuery);
  if (error && !data) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={160} variant="rounded" />;
  const running = data.campaigns.nodes.filter((one) => one.onRoll > 0);
  if (running.length === 0)
    return (
      <Section title={t('home.classes')}>
        <EmptyState title={t('home.none')} body={t('home.noneBody')} />
      </Section>
    );
  return running.map((campaign) => (
    <Section
      key={campaign.id}
      title={campaign.name}
      tools={<Link to={`/screening/campaigns/${campaign.id}`}>{t('home.board')}</Link>}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2.5, pb: 1, fontSize: 13, color: c.text2 }}>
        {(['toDo', 'noReply', 'replaced', 'refused', 'overdue'] as const).map((figure) =>
          typeof campaign[figure] !== 'number' || (figure === 'replaced' && campaign.replaced === 0) ? null : (
            <span key={figure}>
              {t(`home.${figure}`)}{' '}
              <CountLink campaignId={campaign.id} state={STATE[figure]} count={campaign[figure]} linked />
            </span>
          ),
        )}
      </Box>
      <Classes campaignId={campaign.id} />
    </Section>
  ));
}

const STATE = {
  toDo: 'TO_DO',
  noReply: 'NO_REPLY',
  replaced: 'REPLACED',
  refused: 'REFUSED',
  overdue: 'OVERDUE',
} as const;

function Classes({ campaignId }: { campaignId: string }) {
  const t = useT('screening');
  const { data, error, refetch } = useQuery(ClassesQuery, { variables: { campaignId } });
  const open = data?.campaignClasses.filter((one) => one.toDo > 0);
  if (error && !open) return <ErrorLine onRetry={() => void refetch()} />;
  if (!open) return <Skeleton height={96} variant="rounded" />;
  if (open.length === 0) return <Box sx={{ color: c.text2, fontSize: 13 }}>{t('home.allDone')}</Box>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {open.slice(0, SHOWN).map((one) => (
        <Box
          component="li"
          key={`${one.schoolId}${one.grade}${one.className}`}
          sx={{
            display: 'grid',
            gridTemplateColumns: 'minmax(0,1fr) auto auto',
            gap: 1.5,
            py: 0.75,
            alignItems: 'center',
            '&:not(:last-child)': { borderBottom: `1px solid ${c.line2}` },
          }}
        >
          <Box sx={{ minWidth: 0 }}>
            <Box component="span" sx={{ fontWeight: 600 }}>
              {className(one)}
            </Box>{' '}
            <Box component="span" sx={{ color: c.text2, fontSize: 13 }}>
              {one.schoolName}
            </Box>
          </Box>
          <Box sx={{ color: c.text2, fontSize: 13 }}>
            {t('home.left', { done: formatCount(one.done), all: formatCount(one.onRoll) })}
          </Box>
          <Link to={gridHref(campaignId, one)}>{t('home.goOn')}</Link>
        </Box>
      ))}
    </Box>
  );
}
