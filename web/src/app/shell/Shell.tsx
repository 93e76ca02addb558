import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { Suspense, useEffect, useRef } from 'react';
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { SchemeButton } from '../../kit/theme/SchemeButton.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { useSession } from '../session.tsx';
import { GlassBar } from '../glass/GlassBar.tsx';
import { ReadOnlyBar } from './ReadOnlyBar.tsx';
import { SignInAgain } from '../sign-in/SignInAgain.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { PageComing } from './PageComing.tsx';
import { BottomBar } from './BottomBar.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { OrganisationSwitch } from './OrganisationSwitch.tsx';
import { Rail, railWidth } from './Rail.tsx';
import { Search } from './Search.tsx';

export function Shell() {
  const t = useT('common');
  const { me } = useSession();
  const location = useLocation();
  const navigation = useNavigation();
  const main = useRef<HTMLElement>(null);
  const path = useRef(location.pathname);

  // A new page begins at its top, for the eye and for the screen reader; a filter or a tab is not a new page.
  useEffect(() => {
    if (path.current === location.pathname) return;
    path.current = location.pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [location.pathname]);

  if (!me) {
    const next = location.pathname === '/' ? '' : `?next=${encodeURIComponent(location.pathname + location.search)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: 'minmax(0,1fr)',
          sm: `${railWidth.narrow}px minmax(0,1fr)`,
          lg: `${railWidth.wide}px minmax(0,1fr)`,
        },
        minHeight: '100vh',
        '@media print': { display: 'block' },
      }}
    >
      <Box
        component="a"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
        sx={{
          position: 'fixed',
          zIndex: 2000,
          top: -60,
          left: 8,
          px: 2,
          py: 1,
          borderRadius: '8px',
          backgroundColor: c.primary,
          color: c.onPrimary,
          '&:focus': { top: 8 },
        }}
      >
        {t('shell.skip')}
      </Box>
      <Rail />
      <Box sx={{ minWidth: 0 }}>
        <Box
          component="header"
          className="no-print"
          sx={{
            position: 'sticky',
            top: 0,
            zIndex: 10,
            height: 52,
            display: 'flex',
            alignItems: 'center',
            gap: 2,
            px: { xs: 2, sm: 3 },
            backgroundColor: c.surface,
            borderBottom: `1px solid ${c.line}`,
          }}
        >
          <OrganisationSwitch />
          <Search />
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, ml: 'auto' }}>
            <LanguageButton />
            <SchemeButton />
            <AccountMenu />
          </Box>
          {navigation.state === 'loading' ? (
            <LinearProgress
              aria-label={t('product.name')}
              sx={{ position: 'absolute', inset: 'auto 0 -1px', height: 2 }}
            />
          ) : null}
        </Box>
        <ReadOnlyBar />
        <GlassBar />
        <Box
          component="main"
          id="main"
          ref={main}
          tabIndex={-1}
          sx={{
            px: { xs: 2, sm: 3 },
            pt: 2.5,
            pb: { xs: 10, sm: 4 },
            maxWidth: 1680,
            outline: 'none !important',
            '@media print': { p: 0 },
          }}
        >
          <Suspense fallback={<PageComing />}>
            <Outlet />
          </Suspense>
        </Box>
      </Box>
      <BottomBar />
      <SignInAgain />
    </Box>
  );
}
