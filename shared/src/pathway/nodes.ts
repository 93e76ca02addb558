import { ageInMonths } from '../age/age-in-months.ts';
import { type IsoDate, addDays, addMonths } from '../age/iso-date.ts';
import { NodeState } from '../codes/node-state.ts';
import { NATIONAL_PATHWAY } from './national-pathway.ts';

export interface PathwayNode {
  readonly month: number;
  readonly opensOn: IsoDate;
  /** The day before the next node. */
  readonly closesOn: IsoDate;
  readonly state: NodeState;
}

const NODES: readonly number[] = NATIONAL_PATHWAY.nodes;

/** The node of an age: the largest not above the completed months; null before three months and from 84 (proposal). */
export function nodeForAge(ageMonths: number): number | null {
  if (ageMonths >= NATIONAL_PATHWAY.endsAtMonths) return null;
  return NODES.findLast((node) => node <= ageMonths) ?? null;
}

export interface ChildOnPathway {
  readonly birthDate: IsoDate;
  /** Nodes with a valid primary screen. */
  readonly done: readonly number[];
  /** Nodes the guardian refused. */
  readonly refused?: readonly number[];
}

/**
 * How the eleven nodes stand on a day. An undone node behind a later done one can no longer be made up and is MISSED; so is
 * every undone one once the pathway has ended. Otherwise it stays OVERDUE until a screen is done, also after its window.
 */
export function nodesOf({ birthDate, done, refused = [] }: ChildOnPathway, today: IsoDate): PathwayNode[] {
  const age = ageInMonths(birthDate, today);
  const lastDone = Math.max(-1, ...done);
  const stateOf = (month: number): NodeState => {
    if (done.includes(month)) return NodeState.DONE;
    if (refused.includes(month)) return NodeState.REFUSED;
    if (age < month) return NodeState.UPCOMING;
    if (month < lastDone || age >= NATIONAL_PATHWAY.endsAtMonths) return NodeState.MISSED;
    return age < month + NATIONAL_PATHWAY.overdueAfterMonths ? NodeState.DUE : NodeState.OVERDUE;
  };
  return NODES.map((month, place) => ({
    month,
    opensOn: addMonths(birthDate, month),
    closesOn: addDays(addMonths(birthDate, NODES[place + 1] ?? NATIONAL_PATHWAY.endsAtMonths), -1),
    state: stateOf(month),
  }));
}

export interface NodeSummary {
  readonly state: NodeState;
  /** Nodes in that state. */
  readonly months: readonly number[];
}

/** What a board shows for one child: the worst thing owed, else the next to come, else done. */
export function summariseNodes(nodes: readonly PathwayNode[]): NodeSummary {
  const order = [NodeState.OVERDUE, NodeState.DUE, NodeState.UPCOMING, NodeState.DONE, NodeState.REFUSED];
  const state = order.find((candidate) => nodes.some((node) => node.state === candidate)) ?? NodeState.MISSED;
  const months = nodes.filter((node) => node.state === state).map((node) => node.month);
  return { state, months: state === NodeState.UPCOMING ? months.slice(0, 1) : months };
}
