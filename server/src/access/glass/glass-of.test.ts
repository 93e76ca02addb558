import { describe, expect, test } from 'vitest';
import { actorWith, NOW } from '../../../test/actors.js';
import { openGlass, reachedByGlass, readsOnly } from './glass-of.js';

const open = { id: 'glass-1', personId: 'person-1', until: new Date('2026-11-22T02:00:00.001Z') };
const over = { id: 'glass-2', personId: 'person-2', until: NOW };
const reader = actorWith({ glass: [open, over] });

describe('an emergency access', () => {
  test('is open until its minute and no longer, whatever was remembered of its reader', () => {
    expect(openGlass(reader, NOW)).toEqual([open]);
    expect(openGlass(reader, open.until)).toEqual([]);
    expect(openGlass(actorWith(), NOW)).toEqual([]);
    expect(openGlass(null, NOW)).toEqual([]);
  });

  test('reads what the closed list names, and writes nothing', () => {
    expect(reachedByGlass(reader, 'medication.read', NOW)).toEqual(['person-1']);
    expect(reachedByGlass(reader, 'opinion.read', NOW)).toEqual([]);
    expect(reachedByGlass(reader, 'person.change', NOW)).toEqual([]);
  });

  test('makes this one person read-only, and nobody else', () => {
    expect(readsOnly(reader, 'person-1', NOW)).toBe(true);
    expect(readsOnly(reader, 'person-2', NOW)).toBe(false);
    expect(readsOnly(reader, 'person-3', NOW)).toBe(false);
    expect(readsOnly(actorWith(), 'person-1', NOW)).toBe(false);
  });
});
