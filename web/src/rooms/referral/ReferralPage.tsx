import { useParams } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { ReferralPanel } from './ReferralPanel.tsx';

export function ReferralPage() {
  const { id = '' } = useParams();
  const t = useT('referral');
  return (
    <>
      <PageHeader title={t('page.title')} more={[{ label: t('page.toList'), to: '/referrals' }]} />
      <Section>
        <ReferralPanel key={id} id={id} />
      </Section>
    </>
  );
}
