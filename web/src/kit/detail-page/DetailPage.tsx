import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useEffect, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { Section } from '../Section.tsx';
import { ErrorState, NoPermission } from '../states/States.tsx';
import { c } from '../theme/tokens.ts';

export type DetailTab = { key: string; label: string; render: () => ReactNode };

export type DetailPageProps = {
  /** Goes into the window's title. */
  title: string;
  /** Sticky: a `ContextBar`, usually. */
  context: ReactNode;
  /** Full width above the columns: the lifeline. */
  top?: ReactNode;
  /** Tabs with their choice in the URL (`?tab=`); one tab draws no bar. */
  tabs: readonly DetailTab[];
  aside?: ReactNode;
  loading?: boolean;
  error?: { requestId?: string | undefined } | undefined;
  onRetry?: () => void;
  forbidden?: boolean;
};

export function DetailPage(props: DetailPageProps) {
  const { title, context, top, tabs, aside } = props;
  const t = useT('kit');
  const common = useT('common');
  const [params, setParams] = useSearchParams();
  const current = tabs.find((tab) => tab.key === params.get('tab')) ?? tabs[0];

  useEffect(() => {
    document.title = `${title} · ${common('product.name')}`;
  }, [title, common]);

  if (props.forbidden) return <NoPermission />;
  if (props.error) return <ErrorState requestId={props.error.requestId} onRetry={props.onRetry} />;
  if (props.loading) return <DetailSkeleton />;
  return (
    <Box>
      {context}
      {top ? <Box sx={{ mb: 2 }}>{top}</Box> : null}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0,1fr)', md: aside ? 'minmax(0,8fr) minmax(280px,4fr)' : 'minmax(0,1fr)' },
        }}
      >
        <Section>
          {tabs.length > 1 && current ? (
            <Tabs
              value={current.key}
              variant="scrollable"
              scrollButtons="auto"
              aria-label={t('detail.tabs')}
              onChange={(_, key: string) =>
                setParams((before) => {
                  const next = new URLSearchParams(before);
                  next.set('tab', key);
                  return next;
                })
              }
              sx={{ mt: -1, mb: 1.75, '& .MuiTabs-scrollButtons.Mui-disabled': { width: 0 } }}
            >
              {tabs.map((tab) => (
                <Tab
                  key={tab.key}
                  value={tab.key}
                  label={tab.label}
                  id={`tab-${tab.key}`}
                  aria-controls={`panel-${tab.key}`}
                />
              ))}
            </Tabs>
          ) : null}
          {current ? (
            <Box
              {...(tabs.length > 1
                ? { role: 'tabpanel', id: `panel-${current.key}`, 'aria-labelledby': `tab-${current.key}` }
                : {})}
            >
              {current.render()}
            </Box>
          ) : null}
        </Section>
        {aside ? (
          <Box
            component="aside"
            aria-label={t('detail.aside')}
            sx={{ display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 }}
          >
            {aside}
          </Box>
        ) : null}
      </Box>
    </Box>
  );
}

function DetailSkeleton() {
  const t = useT('kit');
  return (
    <Box role="status" aria-label={t('list.loading')} sx={{ display: 'grid', gap: 2 }}>
      <Skeleton variant="rounded" height={64} />
      <Skeleton variant="rounded" height={220} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '8fr 4fr' } }}>
        <Skeleton variant="rounded" height={320} />
        <Skeleton variant="rounded" height={240} />
      </Box>
    </Box>
  );
}

export type ContextBarProps = { title: string; chips?: ReactNode; facts: readonly ReactNode[]; actions?: ReactNode };

/** Who this is about, on top of everything and staying there. */
export function ContextBar({ title, chips, facts, actions }: ContextBarProps) {
  return (
    <Box
      component="header"
      sx={{
        // On a phone it would take a third of the screen for itself.
        position: { xs: 'static', sm: 'sticky' },
        top: 52,
        zIndex: 5,
        mx: { xs: -2, sm: -3 },
        mt: -2.5,
        mb: 2,
        px: { xs: 2, sm: 3 },
        py: 1.5,
        backgroundColor: c.surface,
        borderBottom: `1px solid ${c.line}`,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
      }}
    >
      <Box sx={{ flex: '1 1 420px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Box component="h1" sx={{ m: 0, fontSize: 20, lineHeight: 1.4, fontWeight: 600 }}>
            {title}
          </Box>
          {chips}
        </Box>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            columnGap: 2.25,
            color: c.text2,
            fontSize: 13,
            '& b': { color: c.text, fontWeight: 500 },
          }}
        >
          {facts.map((fact, at) => (
            <span key={at}>{fact}</span>
          ))}
        </Box>
      </Box>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {actions}
      </Box>
    </Box>
  );
}
