import LostIcon from '@mui/icons-material/ExploreOffOutlined';
import Button from '@mui/material/Button';
import { Link } from 'react-router';

import { useT } from '../i18n/index.ts';
import { StateBox } from '../kit/states/StateBox.tsx';
import { GlassDoor } from './glass/GlassDoor.tsx';
import { Why } from './why/Why.tsx';

/** The same page for what does not exist and for what this reader may not know about; of a record it says which rule would show it. */
export function NotFound({ record }: { record?: { type: string; id: string } }) {
  const t = useT('common');
  return (
    <StateBox
      icon={LostIcon}
      title={t('notFound.title')}
      body={
        <>
          {t('notFound.body')} {record ? <Why recordType={record.type} recordId={record.id} seen={false} /> : null}
        </>
      }
      action={
        <>
          <Button component={Link} to="/">
            {t('notFound.home')}
          </Button>
          {record ? <GlassDoor quiet /> : null}
        </>
      }
    />
  );
}
