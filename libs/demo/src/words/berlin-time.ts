import { addDays, startOfDay, type CivilDate } from '@throughline/calendar';

const zone = 'Europe/Berlin';
const dayMs = 86_400_000;

/** `2026-08-29 10:00` as the clock in the office shows it, as an instant in UTC. */
export const berlin = (wallClock: string): string => {
  const [, date, hours, minutes] = /^(\d{4}-\d\d-\d\d) (\d\d):(\d\d)$/.exec(wallClock) ?? [];
  if (!date) throw new Error(`${wallClock} is not written YYYY-MM-DD HH:MM`);
  const start = startOfDay(date as CivilDate, zone);
  if (startOfDay(addDays(date as CivilDate, 1), zone) - start !== dayMs)
    throw new Error(`The clocks change on ${date}: nobody at Harbourline works that Sunday.`);
  return new Date(start + (Number(hours) * 60 + Number(minutes)) * 60_000).toISOString();
};
