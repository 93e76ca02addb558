import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import type { EducationFactsFragment } from '../../graphql/generated/graphql.ts';
import { useT } from '../../i18n/index.ts';
import { Block, Nothing } from '../../kit/Block.tsx';
import { IepBlock } from './IepBlock.tsx';
import { WriteIepDialog } from './WriteIepDialog.tsx';

export function Ieps({ chapter }: { chapter: EducationFactsFragment }) {
  const t = useT('education');
  const [writing, setWriting] = useState(false);
  const { ieps, abilities, placements } = chapter;
  const live = placements.find((placement) => placement.status === 'ACTIVE');
  if (ieps.length === 0 && !abilities.writeIep) return null;
  return (
    <Block
      title={t('iep.title')}
      tools={
        abilities.writeIep && live ? (
          <Button size="small" onClick={() => setWriting(true)}>
            {t('iep.write')}
          </Button>
        ) : null
      }
    >
      {ieps.length === 0 ? <Nothing>{live ? t('iep.none') : t('iep.needsPlacement')}</Nothing> : null}
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {ieps.map((iep) => (
          <IepBlock key={iep.id} iep={iep} />
        ))}
      </Box>
      {writing && live ? <WriteIepDialog placementId={live.id} onClose={() => setWriting(false)} /> : null}
    </Block>
  );
}
