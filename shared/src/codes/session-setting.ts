export const SessionSetting = {
  INSTITUTION: 'INSTITUTION',
  HOME: 'HOME',
  CLASSROOM: 'CLASSROOM',
  COMMUNITY: 'COMMUNITY',
  REMOTE: 'REMOTE',
} as const;
export type SessionSetting = (typeof SessionSetting)[keyof typeof SessionSetting];
