import LostIcon from '@mui/icons-material/ExploreOffOutlined';
import Button from '@mui/material/Button';
import { Link } from 'react-router';

import { useT } from '../i18n/index.ts';
import { StateBox } from '../kit/states/StateBox.tsx';

/** The same page for what does not exist and for what this reader may not know about. */
export function NotFound() {
  const t = useT('common');
  return (
    <StateBox
      icon={LostIcon}
      title={t('notFound.title')}
      body={t('notFound.body')}
      action={
        <Button component={Link} to="/">
          {t('notFound.home')}
        </Button>
      }
    />
  );
}
