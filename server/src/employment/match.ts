/** How a person and a job fit. The rule is ours (proposal); it ranks and explains, and never refuses by itself. */
export const MATCH_RULE = {
  id: 'MATCH-DRAFT-1',
  verified: false,
  points: { track: 25, skills: 25, interests: 20, noise: 15, social: 10, area: 5 },
} as const;

export interface ProfileFacts {
  track: string;
  skills: readonly string[];
  interests: readonly string[];
  noiseTolerance: number;
  socialTolerance: number;
  hoursPerWeek: number;
  travelsAlone: boolean;
  areaCode: string;
}

export interface JobFacts {
  track: string;
  tasks: readonly string[];
  skillsNeeded: readonly string[];
  noise: number;
  socialContact: number;
  hoursPerWeek: number;
  areaCode: string;
}

export interface MatchReason {
  /** TRACK, SKILLS, INTERESTS, NOISE, SOCIAL or AREA. */
  factor: string;
  points: number;
  max: number;
}

export interface Match {
  score: number;
  /** Must-haves that fail: HOURS, TRAVEL, NOISE, SKILLS. */
  failed: string[];
  reasons: MatchReason[];
}

/** The same facts give the same score on every run. */
export function match(profile: ProfileFacts, job: JobFacts): Match {
  const { points } = MATCH_RULE;
  const share = (wanted: readonly string[], offered: readonly string[]) =>
    wanted.length === 0 ? 1 : wanted.filter((one) => offered.includes(one)).length / wanted.length;
  const within = (tolerance: number, demand: number) => (demand <= tolerance ? 1 : demand - tolerance === 1 ? 0.5 : 0);
  const skills = share(job.skillsNeeded, profile.skills);
  const near = profile.areaCode === job.areaCode;
  const reasons: MatchReason[] = [
    { factor: 'TRACK', points: profile.track === job.track ? points.track : 0, max: points.track },
    { factor: 'SKILLS', points: Math.round(points.skills * skills), max: points.skills },
    {
      factor: 'INTERESTS',
      points: Math.round(points.interests * share(profile.interests, job.tasks)),
      max: points.interests,
    },
    {
      factor: 'NOISE',
      points: Math.round(points.noise * within(profile.noiseTolerance, job.noise)),
      max: points.noise,
    },
    {
      factor: 'SOCIAL',
      points: Math.round(points.social * within(profile.socialTolerance, job.socialContact)),
      max: points.social,
    },
    { factor: 'AREA', points: near ? points.area : 0, max: points.area },
  ];
  const failed = [
    job.hoursPerWeek > profile.hoursPerWeek && 'HOURS',
    !near && !profile.travelsAlone && 'TRAVEL',
    job.noise - profile.noiseTolerance > 1 && 'NOISE',
    skills < 0.5 && 'SKILLS',
  ].filter((one) => one !== false);
  return { score: reasons.reduce((sum, reason) => sum + reason.points, 0), failed, reasons };
}
