import Button from '@mui/material/Button';

import { setLanguage, useLanguage, useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';

export function LanguageButton() {
  const t = useT('common');
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      variant="text"
      size="small"
      aria-label={`中/EN ${t('shell.language')}`}
      onClick={() => void setLanguage(other)}
      sx={{ color: c.text2, gap: 0.5, '& b': { color: c.text } }}
    >
      {language === 'zh' ? <b>中</b> : <span>中</span>}/{language === 'en' ? <b>EN</b> : <span>EN</span>}
    </Button>
  );
}
