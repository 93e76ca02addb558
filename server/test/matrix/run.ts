import type { Role } from '@xingcheng/shared/codes/role';
import type { TestApi } from '../api.js';
import { questionOf, type Question } from './ask.js';
import { expected, RELATIONS, STATES, type Relation, type State, type Verdict } from './relations.js';
import { ROLE_LETTERS, RULES, type MatrixRule } from './rules.js';
import type { World } from './world.js';

export interface Cell {
  operation: string;
  role: Role;
  relation: Relation;
  state: State;
  expected: Verdict;
  because: string;
}

export interface Wrong extends Cell {
  found: Verdict;
}

const ROLES_HERE = Object.entries(ROLE_LETTERS) as [string, Role][];
/** No token is ever issued for what gives rights or tells who looked, nor for the three administrators. */
const NEVER_BY_TOKEN = ['serviceTokens', 'accounts', 'auditEvents'];
const NEVER_TO: readonly Role[] = ['AUDITOR', 'SECURITY_ADMIN', 'SYSTEM_ADMIN'];

export function cellsOf(rule: MatrixRule, operation: string): Cell[] {
  const states = (rule.about === 'person' ? Object.keys(STATES) : ['living']) as State[];
  return ROLES_HERE.flatMap(([letter, role]) =>
    (Object.keys(RELATIONS) as Relation[])
      .filter(
        (relation) => relation !== 'tokenFitting' || !(NEVER_TO.includes(role) || NEVER_BY_TOKEN.includes(operation)),
      )
      .flatMap((relation) =>
        states.map((state) => ({
          operation,
          role,
          relation,
          state,
          expected: expected(rule, rule.roles.includes(letter), operation, role, relation, state),
          because: rule.because,
        })),
      ),
  );
}

export const operationsOf = (rule: MatrixRule): string[] => rule.operations.split(' ');

export interface Verdicts {
  cells: number;
  wrong: Wrong[];
  denyWhereNotFoundIsDue: number;
}

/** Asks every cell whose turn it is. `every` = 1 asks all of them, 10 every tenth of each operation. */
export async function runMatrix(api: TestApi, world: World, every = 1): Promise<Verdicts> {
  const verdicts: Verdicts = { cells: 0, wrong: [], denyWhereNotFoundIsDue: 0 };
  let at = 0;
  for (const rule of RULES)
    for (const operation of operationsOf(rule)) {
      const question = questionOf(api, world, rule, operation);
      for (const cell of cellsOf(rule, operation)) {
        at += 1;
        if (at % every !== 0) continue;
        const found = await question.ask(actorFor(world, question, cell), cell.state);
        verdicts.cells += 1;
        if (found !== cell.expected) verdicts.wrong.push({ ...cell, found });
        if (found === 'deny' && cell.expected === 'notfound') verdicts.denyWhereNotFoundIsDue += 1;
      }
    }
  return verdicts;
}

function actorFor(world: World, { action }: Question, { role, relation }: Cell) {
  const actor = world.actors[role][relation];
  if (relation === 'nobody') return null;
  if (relation === 'tokenFitting') return { ...actor, scopes: [action] };
  if (relation === 'tokenOther')
    return { ...actor, scopes: [action === 'task.settle' ? ('task.read' as const) : ('task.settle' as const)] };
  return actor;
}
