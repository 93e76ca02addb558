/** Three sizes of one city. Organisations stay the same size; there are more of them (a hundred open cases each). */
export interface Size {
  name: string;
  persons: number;
  cases: number;
  schools: number;
  /** Organisations that carry caseloads. */
  centres: number;
}

export const SIZES: Record<string, Size> = {
  district: { name: 'district', persons: 26_000, cases: 300, schools: 30, centres: 3 },
  tenth: { name: 'tenth', persons: 260_000, cases: 3_000, schools: 300, centres: 30 },
  city: { name: 'city', persons: 2_600_000, cases: 30_000, schools: 3_000, centres: 300 },
};

/** Events on a timeline, and placements, per case. */
export const EVENTS = 50;
export const PLACEMENTS = 3;
