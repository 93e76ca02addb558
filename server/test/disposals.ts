import type { Caller, TestApi } from './api.js';

export interface Disposed {
  __typename: string;
  id: string;
  version: number;
  status: string;
  code?: string;
  field?: string;
}

/** The three steps of a disposal through the API. */
export const disposals = (api: TestApi) => {
  const rows = async <T>(statement: string, values: unknown[] = []) =>
    (await api.orm.em.fork().execute(statement, values)) as unknown as T[];

  const propose = async (who: Caller, personIds: readonly string[], note = '保存期满') =>
    (
      await who.ask<{
        proposeDisposals: {
          proposed: number;
          rows: { personId: string; code: string | null }[];
          code?: string;
          field?: string;
        };
      }>(
        `mutation($input: ProposeDisposalsInput!) { proposeDisposals(input: $input) { ... on ProposedDisposals { proposed rows { personId code } } ... on Refusal { code field } } }`,
        { input: { personIds, note } },
      )
    ).proposeDisposals;

  const openOf = async (personId: string): Promise<{ id: string; version: number }> =>
    (
      await rows<{ id: string; version: number }>(
        'select id, version from disposal where person_id = ? order by proposed_at desc, id desc limit 1',
        [personId],
      )
    )[0]!;

  const say = async (who: Caller, name: 'approveDisposal' | 'declineDisposal', input: object): Promise<Disposed> =>
    (
      await who.ask<Record<string, Disposed>>(
        `mutation($input: DecideDisposalInput!) { ${name}(input: $input) { __typename ... on Disposal { id version status } ... on Refusal { code field } ... on StaleVersion { code } } }`,
        { input },
      )
    )[name]!;

  /** Nobody has to do with the person any more, from this day on. */
  const letGo = async (personId: string, on: string) => {
    await rows('update involvement set ended_on = ?::date where person_id = ? and ended_on is null', [on, personId]);
    await rows("update case_file set status = 'CLOSED', closed_on = ?::date where person_id = ?", [on, personId]);
    await rows("update stay set status = 'ENDED', ended_on = ?::date where person_id = ? and ended_on is null", [
      on,
      personId,
    ]);
  };

  return {
    rows,
    propose,
    openOf,
    letGo,
    approve: async (who: Caller, personId: string, more: object = {}) =>
      say(who, 'approveDisposal', { ...(await openOf(personId)), ...more }),
    withdraw: async (who: Caller, personId: string, more: object = {}) =>
      (
        await who.ask<{ withdrawDisposal: Disposed }>(
          `mutation($input: WithdrawDisposalInput!) { withdrawDisposal(input: $input) { __typename ... on Disposal { id version status } ... on Refusal { code field } ... on StaleVersion { code } } }`,
          { input: { ...(await openOf(personId)), ...more } },
        )
      ).withdrawDisposal,
    decline: async (who: Caller, personId: string, more: object = {}) =>
      say(who, 'declineDisposal', { ...(await openOf(personId)), ...more }),
    statusOf: async (personId: string) =>
      (
        await rows<{ status: string; because: string | null }>(
          'select status, stopped_because as because from disposal where person_id = ? order by proposed_at desc, id desc limit 1',
          [personId],
        )
      )[0],
    isThere: async (personId: string) => (await rows('select 1 from person where id = ?', [personId])).length > 0,
  };
};
