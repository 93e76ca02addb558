import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import { ConfirmReason } from './overlay/ConfirmReason.tsx';
import { useToast } from './overlay/Toasts.tsx';
import { useT } from '../i18n/index.ts';
import { c } from './theme/tokens.ts';

export type OpenMove = {
  name: string;
  /** A verb and its object: "接收转介". */
  label: string;
  needsReason?: boolean;
  reasons?: { value: string; label: string }[];
  tone?: 'primary' | 'plain' | 'danger';
  /** Told by the server's guard: the move exists but something is missing; shown as the button's description. */
  blockedBecause?: string | null;
};

export type StateControlProps = {
  /** What this reader may do next, from the server; nothing else is shown. */
  moves: readonly OpenMove[];
  /** Throw an `Error` with the refusal's message to keep the dialog open with it. */
  onMove: (name: string, reason?: string, note?: string) => Promise<void>;
  size?: 'small' | 'medium';
};

export function StateControl({ moves, onMove, size = 'medium' }: StateControlProps) {
  const t = useT('kit');
  const toast = useToast();
  const [asking, setAsking] = useState<OpenMove | null>(null);
  const [running, setRunning] = useState<string | null>(null);

  const run = async (move: OpenMove) => {
    if (move.needsReason) return setAsking(move);
    setRunning(move.name);
    try {
      await onMove(move.name);
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : t('form.failed'), tone: 'error' });
    } finally {
      setRunning(null);
    }
  };

  const blocked = moves.filter((move) => move.blockedBecause);
  return (
    <>
      {moves.map((move) => {
        const look =
          move.tone === 'primary'
            ? ({ variant: 'contained', color: 'primary' } as const)
            : move.tone === 'danger'
              ? ({ color: 'error' } as const)
              : {};
        return (
          <Button
            key={move.name}
            size={size}
            {...look}
            disabled={running !== null || Boolean(move.blockedBecause)}
            onClick={() => void run(move)}
          >
            {move.label}
          </Button>
        );
      })}
      {blocked.map((move) => (
        // A button that cannot be pressed shows no tooltip: what is missing is written beside it.
        <Box component="span" key={move.name} sx={{ fontSize: 12, color: c.warning, alignSelf: 'center' }}>
          {move.blockedBecause}
        </Box>
      ))}
      <ConfirmReason
        open={asking !== null}
        title={asking?.label ?? ''}
        confirmLabel={asking?.label ?? ''}
        danger={asking?.tone === 'danger'}
        {...(asking?.reasons ? { reasons: asking.reasons } : {})}
        onClose={() => setAsking(null)}
        onConfirm={async (reason, note) => {
          if (asking) await onMove(asking.name, reason, note || undefined);
        }}
      />
    </>
  );
}
