import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';

import { isRefusal } from '../../../kit/form/outcome.ts';
import {
  cellsKept,
  isUnsaved,
  rowOf,
  withAnswer,
  withLeaving,
  withSaved,
  withServer,
  type Grid,
  type Row,
  type WantedMark,
} from './grid-row.ts';
import { HoldGridRowMutation, MarkGridRowMutation, SaveGridRowMutation } from './grid.operations.ts';
import { readQueue, writeQueue } from './local-queue.ts';

const SETTLE_MS = 700;
const RETRY_MS = 5_000;
const LOOK_MS = 10_000;
const RENEW_MS = 20_000;

/** Rows as the server has them, with what an earlier page of this account could not send laid over them. */
function openedRows(grid: Grid, queue: string): readonly Row[] {
  const kept = readQueue(queue);
  return grid.rows.map((server) => {
    const row = rowOf(server, grid.instrument.items);
    const mine = kept[row.personId];
    return mine ? withServer({ ...row, ...mine, keeping: 'waiting' }, server) : row;
  });
}

/** The rows of a class: typed here, kept on this computer at every key, sent row by row, merged with what colleagues type. */
export function useGrid(grid: Grid, informant: string, queue: string, reload: () => Promise<Grid | null>) {
  const client = useApolloClient();
  const [rows, setRows] = useState<readonly Row[]>(() => openedRows(grid, queue));
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [connected, setConnected] = useState(() => navigator.onLine);
  const live = useRef(rows);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const sendAgain = useRef<(personId: string) => void>(() => undefined);
  const held = useRef({ personId: '', at: 0 });

  const change = useCallback(
    (personId: string, edit: (row: Row) => Row) => {
      live.current = live.current.map((row) => (row.personId === personId ? edit(row) : row));
      writeQueue(queue, live.current);
      setRows(live.current);
    },
    [queue],
  );
  const find = useCallback((personId: string) => live.current.find((row) => row.personId === personId), []);

  const send = useCallback(
    async (personId: string): Promise<void> => {
      clearTimeout(timers.current.get(personId));
      const row = find(personId);
      if (!row || row.keeping === 'sending' || !isUnsaved(row)) return;
      const { typed, wanted, finish } = row;
      const key = { campaignId: grid.campaign.id, personId, instrument: grid.instrument.key };
      const cells = Object.entries(typed).map(([item, { from, to }]) => ({ item, from, to }));
      change(personId, (now) => ({ ...now, keeping: 'sending', message: null }));
      try {
        const saved = wanted
          ? (await client.mutate({ mutation: MarkGridRowMutation, variables: { input: { ...key, ...wanted } } })).data
              ?.markGridRow
          : (
              await client.mutate({
                mutation: SaveGridRowMutation,
                variables: { input: { ...key, informant, cells, finish } },
              })
            ).data?.saveGridRow;
        if (!saved) throw new Error('no answer');
        if (isRefusal(saved)) {
          // What cannot be saved is said once and given back to the reader; only a mark is dropped.
          return change(personId, (now) => ({
            ...now,
            wanted: null,
            finish: false,
            keeping: 'refused',
            message: saved.message,
          }));
        }
        if (!('row' in saved)) throw new Error('no row');
        setSavedAt(new Date().toISOString());
        setConnected(true);
        const done = wanted ? {} : typed;
        change(personId, (now) =>
          withSaved({ ...now, wanted: now.wanted === wanted ? null : now.wanted }, done, saved.row, saved.conflicts),
        );
        const after = find(personId);
        if (after && isUnsaved(after))
          timers.current.set(
            personId,
            setTimeout(() => sendAgain.current(personId), SETTLE_MS),
          );
      } catch {
        change(personId, (now) => ({ ...now, keeping: 'waiting' }));
      }
    },
    [client, change, find, informant, grid.campaign.id, grid.instrument.key],
  );

  useEffect(() => {
    sendAgain.current = (personId) => void send(personId);
  }, [send]);

  const sendSoon = useCallback(
    (personId: string) => {
      clearTimeout(timers.current.get(personId));
      timers.current.set(
        personId,
        setTimeout(() => void send(personId), SETTLE_MS),
      );
    },
    [send],
  );

  const hold = useCallback(
    (personId: string) => {
      const now = Date.now();
      if (!navigator.onLine || (held.current.personId === personId && now - held.current.at < RENEW_MS)) return;
      held.current = { personId, at: now };
      const input = { campaignId: grid.campaign.id, personId, instrument: grid.instrument.key };
      // Only a courtesy to colleagues: when it does not arrive, nothing is lost.
      client.mutate({ mutation: HoldGridRowMutation, variables: { input } }).catch(() => undefined);
    },
    [client, grid.campaign.id, grid.instrument.key],
  );

  const answer = useCallback(
    (personId: string, itemId: string, option: string | null) => {
      change(personId, (row) => withAnswer(row, itemId, option));
      hold(personId);
      sendSoon(personId);
    },
    [change, hold, sendSoon],
  );

  const leave = useCallback(
    (personId: string) => {
      change(personId, withLeaving);
      void send(personId);
    },
    [change, send],
  );

  const mark = useCallback(
    (personId: string, wanted: WantedMark) => {
      change(personId, (row) => ({ ...row, wanted, message: null }));
      void send(personId);
    },
    [change, send],
  );

  const sendAll = useCallback(() => {
    for (const row of live.current) if (isUnsaved(row)) void send(row.personId);
  }, [send]);

  const look = useCallback(async () => {
    if (!navigator.onLine || document.hidden) return;
    const fresh = await reload().catch(() => null);
    if (!fresh) return;
    const by = new Map(fresh.rows.map((row) => [row.pupil.personId, row]));
    live.current = live.current.map((row) => {
      const server = by.get(row.personId);
      return server && row.keeping !== 'sending' ? withServer(row, server) : row;
    });
    setRows(live.current);
  }, [reload]);

  useEffect(() => {
    const onLine = () => {
      setConnected(true);
      sendAll();
    };
    const offLine = () => setConnected(false);
    window.addEventListener('online', onLine);
    window.addEventListener('offline', offLine);
    const looking = setInterval(() => void look(), LOOK_MS);
    const pending = timers.current;
    // Cells that an earlier page could not send.
    sendAll();
    return () => {
      window.removeEventListener('online', onLine);
      window.removeEventListener('offline', offLine);
      clearInterval(looking);
      for (const timer of pending.values()) clearTimeout(timer);
    };
  }, [sendAll, look]);

  const waiting = rows.some((row) => row.keeping === 'waiting');
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(sendAll, RETRY_MS);
    return () => clearInterval(timer);
  }, [waiting, sendAll]);

  const kept = rows.reduce((sum, row) => sum + cellsKept(row), 0);
  return {
    rows,
    answer,
    leave,
    mark,
    hold,
    sendAll,
    savedAt,
    kept,
    offline: !connected || waiting,
    unsaved: rows.some(isUnsaved),
  };
}
