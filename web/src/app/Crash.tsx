import BrokenIcon from '@mui/icons-material/ReportProblemOutlined';
import Button from '@mui/material/Button';

import { useT } from '../i18n/index.ts';
import { StateBox } from '../kit/states/StateBox.tsx';

export function Crash() {
  const t = useT('common');
  return (
    <StateBox
      role="alert"
      icon={BrokenIcon}
      title={t('crash.title')}
      body={t('crash.body')}
      action={<Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>}
    />
  );
}
