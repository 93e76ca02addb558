import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';

import { uuid } from '../../../graphql/uuid.ts';
import { isRefusal, isStale } from '../../../kit/form/outcome.ts';
import { ContinueScreeningMutation, RecordScreeningMutation } from '../screening.operations.ts';
import { isUnsaved, missingIn, rowOf, sameAnswers, withAnswer, type Grid, type Row } from './grid-row.ts';

const RETRY_MS = 8_000;

type Send = { row: Row; key: string };

/** The rows of a class: typed here, sent row by row, kept here until the server has them. */
export function useGrid(grid: Grid, informant: string, reload: () => Promise<Grid | null>) {
  const client = useApolloClient();
  const [rows, setRows] = useState<readonly Row[]>(() => grid.rows.map((row) => rowOf(row, grid.instrument.items)));
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const live = useRef(rows);
  // The same content sent again keeps its key, so that the server answers it once.
  const last = useRef(new Map<string, Send>());

  const change = useCallback((personId: string, edit: (row: Row) => Row) => {
    live.current = live.current.map((row) => (row.personId === personId ? edit(row) : row));
    setRows(live.current);
  }, []);

  const takeServers = useCallback(
    async (personId: string, message: string) => {
      const fresh = await reload();
      const server = fresh?.rows.find((row) => row.pupil.personId === personId);
      change(personId, (row) =>
        server ? { ...rowOf(server, grid.instrument.items), message } : { ...row, keeping: 'refused', message },
      );
    },
    [reload, change, grid.instrument.items],
  );

  const send = useCallback(
    async (personId: string) => {
      const row = live.current.find((each) => each.personId === personId);
      if (!row || row.keeping === 'sending' || row.keeping === 'kept') return;
      if (!row.screeningId && Object.keys(row.answers).length === 0)
        return change(personId, (now) => ({ ...now, keeping: 'kept' }));
      const before = last.current.get(personId);
      const key = before && sameAnswers(before.row.answers, row.answers) ? before.key : uuid();
      last.current.set(personId, { row, key });
      change(personId, (now) => ({ ...now, keeping: 'sending', message: null }));
      const { answers } = row;
      const finish = missingIn(row) === 0;
      const context = { headers: { 'idempotency-key': key } };
      try {
        const outcome =
          row.screeningId && row.version !== null
            ? (
                await client.mutate({
                  mutation: ContinueScreeningMutation,
                  variables: { input: { id: row.screeningId, version: row.version, answers, finish, informant } },
                  context,
                })
              ).data?.continueScreening
            : (
                await client.mutate({
                  mutation: RecordScreeningMutation,
                  variables: {
                    input: {
                      personId,
                      campaignId: grid.campaign.id,
                      instrument: grid.instrument.key,
                      informant,
                      answers,
                      finish,
                    },
                  },
                  context,
                })
              ).data?.recordScreening;
        if (!outcome) throw new Error('no answer');
        if (isStale(outcome) || (isRefusal(outcome) && outcome.code === 'ALREADY_SCREENED'))
          return await takeServers(personId, outcome.message);
        if (isRefusal(outcome))
          return change(personId, (now) => ({ ...now, keeping: 'refused', message: outcome.message }));
        setSavedAt(new Date().toISOString());
        change(personId, (now) => ({
          ...now,
          sent: answers,
          screeningId: outcome.id,
          version: outcome.version,
          status: outcome.status,
          outcome: outcome.outcome,
          nextStep: outcome.nextStep,
          total: outcome.total ?? null,
          // Typed on while it was under way: sent with the next call.
          keeping: sameAnswers(now.answers, answers) ? 'kept' : 'changed',
        }));
      } catch {
        change(personId, (now) => ({ ...now, keeping: 'waiting' }));
      }
    },
    [client, change, takeServers, informant, grid.campaign.id, grid.instrument.key],
  );

  const answer = useCallback(
    (personId: string, itemId: string, option: string | null) => {
      change(personId, (row) => withAnswer(row, itemId, option));
      const row = live.current.find((each) => each.personId === personId);
      if (row && isUnsaved(row) && missingIn(row) === 0) void send(personId);
    },
    [change, send],
  );

  const sendAll = useCallback(() => {
    for (const row of live.current) if (row.keeping === 'changed' || row.keeping === 'waiting') void send(row.personId);
  }, [send]);

  const waiting = rows.some((row) => row.keeping === 'waiting');
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(sendAll, RETRY_MS);
    window.addEventListener('online', sendAll);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', sendAll);
    };
  }, [waiting, sendAll]);

  return { rows, answer, send, sendAll, savedAt, waiting, unsaved: rows.some(isUnsaved) };
}
