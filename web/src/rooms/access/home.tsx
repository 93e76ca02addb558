import ArrowIcon from '@mui/icons-material/ArrowForwardOutlined';
import Box from '@mui/material/Box';
import { Link } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { Section } from '../../kit/Section.tsx';
import { c } from '../../kit/theme/tokens.ts';

/** The day of those who read no case data begins at their one list. */
function Door({ title, body, to }: { title: string; body: string; to: string }) {
  return (
    <Section>
      <Box component={Link} to={to} sx={{ display: 'flex', alignItems: 'center', gap: 2, color: c.text }}>
        <Box sx={{ flex: 1 }}>
          <Box sx={{ fontWeight: 600, fontSize: 16 }}>{title}</Box>
          <Box sx={{ color: c.text2 }}>{body}</Box>
        </Box>
        <ArrowIcon aria-hidden sx={{ color: c.primary }} />
      </Box>
    </Section>
  );
}

export function AuditDoor() {
  const t = useT('access');
  return <Door title={t('audit.title')} body={t('audit.subtitle')} to="/audit" />;
}

export function AccountsDoor() {
  const t = useT('access');
  return <Door title={t('account.title')} body={t('account.subtitle')} to="/accounts" />;
}
