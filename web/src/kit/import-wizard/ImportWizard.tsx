import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

import { useT } from '../../i18n/index.ts';
import { Section } from '../Section.tsx';
import { c } from '../theme/tokens.ts';

export const ImportStep = { Upload: 'upload', Columns: 'columns', Check: 'check', Apply: 'apply' } as const;
export type ImportStep = (typeof ImportStep)[keyof typeof ImportStep];

const steps = Object.values(ImportStep);

type Props = { step: ImportStep; /** The last step is behind us too. */ done?: boolean; children: ReactNode };

/** The frame of an import: where we are, and the step itself. The page holds the state; the server does the reading. */
export function ImportWizard({ step, done = false, children }: Props) {
  const t = useT('kit');
  const at = steps.indexOf(step);
  const isDone = (index: number) => index < at || (done && index === at);
  return (
    <Box>
      <Box
        component="ol"
        aria-label={t('import.steps')}
        sx={{ listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 1, m: 0, mb: 2, p: 0 }}
      >
        {steps.map((each, index) => (
          <Box
            component="li"
            key={each}
            {...(index === at ? { 'aria-current': 'step' } : {})}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1,
              color: index === at ? c.primary : c.text2,
              fontWeight: index === at ? 600 : 400,
            }}
          >
            <Box
              component="span"
              sx={{
                display: 'grid',
                placeItems: 'center',
                width: 22,
                height: 22,
                borderRadius: '50%',
                fontSize: 12,
                backgroundColor: isDone(index) ? c.success : index === at ? c.primary : c.line2,
                color: index <= at ? c.surface : c.text2,
              }}
            >
              {isDone(index) ? '✓' : index + 1}
            </Box>
            {t(`import.${each}`)}
            {index < steps.length - 1 ? (
              <Box aria-hidden sx={{ width: 32, height: '1px', backgroundColor: c.line, ml: 0.5 }} />
            ) : null}
          </Box>
        ))}
      </Box>
      <Section>{children}</Section>
    </Box>
  );
}
