import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState } from 'react';

import { GlassDoor } from '../../app/glass/GlassDoor.tsx';
import { useToday } from '../../app/session.tsx';
import { formatAge, useT } from '../../i18n/index.ts';
import { Labelled } from '../../kit/form/Labelled.tsx';
import { PersonName } from '../../kit/PersonName.tsx';
import { Section } from '../../kit/Section.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { FindPersonsQuery } from './people.operations.ts';
import { useSettled } from './useSettled.ts';

/** A name, its pinyin or initials, an ID or a telephone: whoever is known already should be found, not entered again. */
export function SearchFirst({ onCreate }: { onCreate: (name: string) => void }) {
  const t = useT('people');
  const id = useId();
  const today = useToday();
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim());
  const { data, loading } = useQuery(FindPersonsQuery, { variables: { search: asked }, skip: asked.length < 2 });
  const found = asked.length < 2 ? [] : (data?.persons.nodes ?? []);
  const looked = asked.length >= 2 && !loading;
  return (
    <Section>
      <Box sx={{ maxWidth: 640 }}>
        <Labelled id={id} label={t('search.label')} hint={t('search.hint')}>
          {(aria) => (
            <OutlinedInput
              fullWidth
              autoFocus
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              inputProps={{ ...aria, id, autoComplete: 'off' }}
            />
          )}
        </Labelled>
        <Box component="ul" aria-live="polite" sx={{ listStyle: 'none', m: 0, p: 0, mb: 2 }}>
          {found.map((person) => (
            <Box component="li" key={person.id} sx={{ py: 0.75, borderBottom: `1px solid ${c.line2}` }}>
              <PersonName
                name={person.name}
                to={`/cases/${person.id}`}
                detail={`${formatAge(person.birthDate, today)} · ${person.birthDate} · ${person.areaName}`}
              />
            </Box>
          ))}
        </Box>
        {looked ? (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
            <Box sx={{ color: c.text2 }}>{found.length > 0 ? t('search.notThese') : t('search.nobody')}</Box>
            <Button
              variant="contained"
              color="primary"
              onClick={() => onCreate(/^[\u3400-\u9fff·]+$/.test(asked) ? asked : '')}
            >
              {t('search.create')}
            </Button>
          </Box>
        ) : null}
        {looked && found.length === 0 ? (
          <Box sx={{ mt: 2 }}>
            <GlassDoor />
          </Box>
        ) : null}
      </Box>
    </Section>
  );
}
