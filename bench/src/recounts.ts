import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client } from 'pg';
import type { Compared, Difference } from '../../server/src/platform/recounts/difference.ts';
import { idOf, KIND } from './ids.ts';
import type { Step } from './words.ts';

/*
 * The read models by the built server's own words: what the nightly recount compares, and the statements with which it would mend. They hold
 * nothing but SQL and need neither a context nor an ORM.
 */
interface Words {
  comparedPersons(): Compared[];
  comparedCampaign(campaignId: string): Compared[];
  differenceText(compared: Compared): string;
  COMPARED_CARDS: Compared;
}

async function words(): Promise<Words> {
  const dist = path.resolve(import.meta.dirname, '..', '..', 'server', 'dist', 'src');
  const modules = await Promise.all(
    ['screening/read-model/recount.js', 'platform/recounts/difference.js', 'casefile/case-card.ddl.js'].map(
      (file) => import(pathToFileURL(path.join(dist, file)).href) as Promise<Partial<Words>>,
    ),
  );
  return Object.assign({}, ...modules) as Words;
}

/** Refusals and courses of everybody, each filled by the statement that makes it equal to the facts. Cards come later, with their cases. */
export async function personalModels(): Promise<Step[]> {
  const { comparedPersons } = await words();
  return comparedPersons()
    .filter(({ model }) => model !== 'case_card_screening')
    .flatMap(({ model, repair }) => repair.map((statement): Step => [model, statement]));
}

export interface Recounted extends Difference {
  model: string;
  campaign: number | null;
  seconds: number;
}

/** The nightly recount over everything that was generated, and written since. No difference is a row of noughts. */
export async function recountModels(client: Client): Promise<Recounted[]> {
  const { comparedPersons, comparedCampaign, differenceText, COMPARED_CARDS } = await words();
  const asked = [
    ...[...comparedPersons(), COMPARED_CARDS].map((compared) => ({ compared, campaign: null })),
    ...[1, 2].flatMap((campaign) =>
      comparedCampaign(idOf(KIND.campaign, campaign)).map((compared) => ({ compared, campaign })),
    ),
  ];
  const found: Recounted[] = [];
  for (const { compared, campaign } of asked) {
    const started = performance.now();
    const { rows } = await client.query<Difference>(differenceText(compared));
    const [difference] = rows;
    if (!difference) throw new Error(`${compared.model} gave no answer`);
    const seconds = Number(((performance.now() - started) / 1_000).toFixed(1));
    found.push({ model: compared.model, campaign, ...difference, seconds });
  }
  return found;
}

export const differs = ({ lacking, surplus, different }: Difference): boolean => lacking + surplus + different > 0;
