import { useApolloClient } from '@apollo/client/react';
import Button from '@mui/material/Button';

import { ownName, setLanguage, useLanguage, useT, type Language } from '../../i18n/index.ts';
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
      aria-label={`${ownName.zh}/${ownName.en} ${t('shell.language')}`}
      onClick={() => void change()}
      sx={{ color: c.text2, gap: 0.5, '& b': { color: c.text } }}
    >
      <Name of="zh" now={language} />/<Name of="en" now={language} />
    </Button>
  );
}

function Name({ of, now }: { of: Language; now: Language }) {
  return of === now ? <b>{ownName[of]}</b> : <span>{ownName[of]}</span>;
}
