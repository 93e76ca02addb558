import { useApolloClient } from '@apollo/client/react';
import Button from '@mui/material/Button';

import { setLanguage, useLanguage, useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';

export function LanguageButton() {
  const t = useT('common');
  const language = useLanguage();
  const client = useApolloClient();
  const other = language === 'zh' ? 'en' : 'zh';
  // The server says some names in the reader's language: districts, refusals.
  const change = async () => {
    await setLanguage(other);
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <Button
      variant="text"
      size="small"
      aria-label={`中/EN ${t('shell.language')}`}
      onClick={() => void change()}
      sx={{ color: c.text2, gap: 0.5, '& b': { color: c.text } }}
    >
      {language === 'zh' ? <b>中</b> : <span>中</span>}/{language === 'en' ? <b>EN</b> : <span>EN</span>}
    </Button>
  );
}
