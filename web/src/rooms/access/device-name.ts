const BROWSERS = [
  ['Edg/', 'Edge'],
  ['QIHU', '360'],
  ['Qaxbrowser', '奇安信'],
  ['MicroMessenger', 'WeChat'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const SYSTEMS = [
  ['HarmonyOS', 'HarmonyOS'],
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS', 'macOS'],
  ['UOS', 'UOS'],
  ['Linux', 'Linux'],
] as const;

/** What a browser calls itself, as a person would: "Chrome · Windows". Shows what it cannot read as it is. */
export function deviceName(userAgent: string | null | undefined): string {
  if (!userAgent) return '';
  const nameIn = (list: readonly (readonly [string, string])[]) => list.find(([sign]) => userAgent.includes(sign))?.[1];
  const known = [nameIn(BROWSERS), nameIn(SYSTEMS)].filter(Boolean).join(' · ');
  return known || userAgent.slice(0, 40);
}
