import Button from '@mui/material/Button';
import { useState } from 'react';

import type { PersonEmploymentFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Block, Facts, Nothing } from '../../kit/Block.tsx';
import { ProfileDialog } from './ProfileDialog.tsx';

export function Profile({ personId, chapter }: { personId: string; chapter: PersonEmploymentFactsFragment }) {
  const t = useT('employment');
  const [writing, setWriting] = useState(false);
  const { profile, abilities } = chapter;
  const skills = (codes: readonly string[]) => codes.map((code) => codeLabel('jobSkill', code)).join(' · ') || '–';
  return (
    <Block
      title={t('profile.title')}
      beside={profile ? t('profile.writtenOn', { on: formatDate(profile.writtenOn) }) : undefined}
      tools={
        abilities.writeProfile ? (
          <Button size="small" onClick={() => setWriting(true)}>
            {profile ? t('profile.renew') : t('profile.write')}
          </Button>
        ) : null
      }
    >
      {profile ? (
        <Facts
          facts={[
            [t('profile.wish'), <b key="wish">{codeLabel('workWish', profile.wish)}</b>],
            [t('profile.track'), codeLabel('employmentTrack', profile.track)],
            [t('profile.hours'), t('hoursOf', { count: profile.hoursPerWeek })],
            [t('profile.skills'), skills(profile.skills)],
            [t('profile.interests'), skills(profile.interests)],
            [t('profile.noise'), codeLabel('demand', String(profile.noiseTolerance))],
            [t('profile.social'), codeLabel('demand', String(profile.socialTolerance))],
            [t('profile.travel'), profile.travelsAlone ? t('profile.alone') : t('profile.accompanied')],
          ]}
        />
      ) : (
        <Nothing>{t('profile.none')}</Nothing>
      )}
      {writing ? <ProfileDialog personId={personId} profile={profile} onClose={() => setWriting(false)} /> : null}
    </Block>
  );
}
