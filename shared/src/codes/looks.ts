/** Deeds of the audit trail by which somebody looked at a person: what a guardian asks about (个人信息保护法 44、45). */
export const LOOKS = ['VIEW', 'REVEAL', 'PRINT', 'DISCLOSE', 'EXPORT', 'BREAK_GLASS'] as const;
export type Look = (typeof LOOKS)[number];
