import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { CreatePersonForm } from './CreatePersonForm.tsx';
import { Known } from './Known.tsx';
import { SearchFirst } from './SearchFirst.tsx';
import type { Candidate } from './usePossibleDuplicates.ts';

/** Search first; the form opens only after looking. What may be the same person stands beside it all the time. */
export function CreatePersonPage() {
  const t = useT('people');
  const navigate = useNavigate();
  const [searched, setSearched] = useState<string | null>(null);
  const [candidates, setCandidates] = useState<readonly Candidate[]>([]);
  return (
    <>
      <PageHeader title={t('create.title')} subtitle={t('create.subtitle')} />
      {searched === null ? (
        <SearchFirst onCreate={setSearched} />
      ) : (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(0,7fr) minmax(280px,5fr)' },
          }}
        >
          <Section
            tools={
              <Button size="small" variant="text" onClick={() => setSearched(null)}>
                {t('create.searchAgain')}
              </Button>
            }
            title={t('create.form')}
          >
            <CreatePersonForm
              name={searched}
              onCandidates={setCandidates}
              onCreated={(id) => void navigate(`/cases/${id}?tab=family`)}
            />
          </Section>
          <Section title={t('create.known')} beside={t('create.knownHint')}>
            <Known candidates={candidates} />
          </Section>
        </Box>
      )}
    </>
  );
}
