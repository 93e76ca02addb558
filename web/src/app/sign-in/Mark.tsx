import { c } from '../../kit/theme/tokens.ts';

/** The mark: a path that begins small and reaches its star. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 24 24" style={{ flex: 'none' }}>
      <path d="M3 19C7 9 12 6 20 5" fill="none" stroke={c.primary} strokeWidth={2} strokeLinecap="round" />
      <path d="M20 1.8l1.1 2.2 2.4.3-1.8 1.7.5 2.4L20 7.2l-2.2 1.2.5-2.4-1.8-1.7 2.4-.3z" fill={c.gold} />
      <circle cx={3.4} cy={19} r={2} fill={c.primary} />
    </svg>
  );
}
