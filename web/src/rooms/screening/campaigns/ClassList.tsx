import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';

import { useMay } from '../../../app/session.tsx';
import type { CampaignFactsFragment, CampaignQuery } from '../../../graphql/generated/graphql.ts';
import { codeLabel, useT } from '../../../i18n/index.ts';
import { MiniTable, Nothing } from '../../../kit/Block.tsx';
import { DataBar } from '../../../kit/charts/DataBar.tsx';
import { Section } from '../../../kit/Section.tsx';

export type CampaignClass = CampaignQuery['campaignClasses'][number];

export function gridHref(campaignId: string, place: CampaignClass): string {
  const query = new URLSearchParams({ school: place.schoolId, grade: place.grade, class: place.className });
  return `/screening/campaigns/${campaignId}/grid?${query.toString()}`;
}

/** Classes with most left to do first; each opens its grid. */
export function ClassList({
  campaign,
  classes,
}: {
  campaign: CampaignFactsFragment;
  classes: readonly CampaignClass[];
}) {
  const t = useT('screening');
  const may = useMay();
  return (
    <Section title={t('class.title')} beside={t('class.hint')}>
      {classes.length === 0 ? (
        <Nothing>{t('class.none')}</Nothing>
      ) : (
        <Box sx={{ maxHeight: 320, overflow: 'auto' }}>
          <MiniTable
            caption={t('class.title')}
            heads={[t('class.school'), t('class.class'), t('class.onRoll'), t('class.toDo'), t('class.done'), '']}
          >
            {classes.map((place) => (
              <tr key={`${place.schoolId}-${place.grade}-${place.className}`}>
                <td>{place.schoolName}</td>
                <td>
                  {codeLabel('schoolGrade', place.grade)} {place.className}
                </td>
                <td>{place.onRoll}</td>
                <td>{place.toDo}</td>
                <td>
                  <DataBar share={place.onRoll > 0 ? place.done / place.onRoll : 0} />
                </td>
                <td>
                  {may('screening.read') ? (
                    <Link component={RouterLink} to={gridHref(campaign.id, place)}>
                      {t('class.open')}
                    </Link>
                  ) : null}
                </td>
              </tr>
            ))}
          </MiniTable>
        </Box>
      )}
    </Section>
  );
}
