import { useParams } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { OrganisationPanel } from './OrganisationPanel.tsx';

export function OrganisationPage() {
  const { id = '' } = useParams();
  const t = useT('organisations');
  return (
    <>
      <PageHeader title={t('title')} more={[{ label: t('page.toList'), to: '/organisations' }]} />
      <Section>
        <OrganisationPanel key={id} id={id} />
      </Section>
    </>
  );
}
