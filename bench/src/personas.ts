/**
 * `--personas 200`: people at their desks instead of a machine gun. Each does what their profession does, reads what came back, thinks,
 * and goes on; what counts is how long they wait (quality.md section 3, goal 20).
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from './systems/start.ts';
import type { Work, World } from './works/work.ts';

interface Persona {
  name: string;
  /** Of a hundred people. */
  share: number;
  /** What they do, one after the other. */
  rounds: readonly string[];
  /** Seconds between an answer and the next request: somewhere between the two. */
  thinks: readonly [number, number];
}

const PERSONAS: readonly Persona[] = [
  { name: 'case worker', share: 40, rounds: ['Q1', 'Q2', 'Q2'], thinks: [2, 8] },
  { name: 'health teacher in the class grid', share: 30, rounds: ['G1'], thinks: [1, 3] },
  { name: 'district officer', share: 30, rounds: ['Q3', 'Q2', 'Q3H', 'Q5', 'Q4'], thinks: [2, 8] },
];

export interface Waited {
  people: number;
  seconds: number;
  requests: number;
  errors: number;
  first_error: string | null;
  p50: number;
  p95: number;
  p99: number;
  by_work: Record<string, { requests: number; p50: number; p95: number }>;
}

export async function waitOf(
  system: Running,
  works: readonly Work[],
  world: World,
  people: number,
  seconds: number,
): Promise<Waited> {
  const waits = new Map<string, number[]>();
  let errors = 0;
  let firstError: string | null = null;
  const end = performance.now() + seconds * 1_000;
  const sit = async ({ rounds, thinks: [least, most] }: Persona): Promise<void> => {
    const think = () => pause((least + Math.random() * (most - least)) * 1_000);
    // Nobody starts at the same second.
    await pause(Math.random() * most * 1_000);
    for (let at = Math.floor(Math.random() * rounds.length); performance.now() < end; at += 1) {
      const work = works.find(({ id }) => id === rounds[at % rounds.length]);
      if (!work) throw new Error(`No such work: ${rounds[at % rounds.length]}`);
      const { path, headers, body } = work.request('xingcheng', world);
      const asked = performance.now();
      try {
        const answer = await fetch(system.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
        work.check('xingcheng', await answer.text());
      } catch (error) {
        errors += 1;
        firstError ??= `${work.id}: ${(error as Error).message}`;
      }
      waits.set(work.id, [...(waits.get(work.id) ?? []), performance.now() - asked]);
      await think();
    }
  };
  await Promise.all(
    PERSONAS.flatMap((persona) =>
      Array.from({ length: Math.round((people * persona.share) / 100) }, () => sit(persona)),
    ),
  );
  const all = [...waits.values()].flat();
  return {
    people,
    seconds,
    requests: all.length,
    errors,
    first_error: firstError,
    p50: quantile(all, 0.5),
    p95: quantile(all, 0.95),
    p99: quantile(all, 0.99),
    by_work: Object.fromEntries(
      [...waits].map(([id, some]) => [
        id,
        { requests: some.length, p50: quantile(some, 0.5), p95: quantile(some, 0.95) },
      ]),
    ),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
