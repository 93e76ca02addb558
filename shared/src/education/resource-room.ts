/** 教基二厅〔2016〕1号; 深圳 2021 action plan: five disabled pupils in regular classes of one school. */
export const RESOURCE_ROOM_FROM = 5;

export function resourceRoomRequired(pupilsInRegularClasses: number): boolean {
  return pupilsInRegularClasses >= RESOURCE_ROOM_FROM;
}
