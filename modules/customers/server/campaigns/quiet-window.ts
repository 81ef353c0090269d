/**
 * When a message may leave at the earliest after `at` (an SQL expression), and until when: `opens` and `closes`, from the
 * columns `zone`, `quiet_from` and `quiet_until` of what stands before it. What falls into quiet hours waits for their
 * end. Without quiet hours (both equal) it may leave at once and for ever.
 */
export const quietWindow = (at: string): string => `
  cross join lateral (select ${at} at time zone zone as here) h
  cross join lateral (select extract(hour from here)::int * 60 + extract(minute from here)::int as minute) u
  cross join lateral (
    select case when quiet_from <= quiet_until then minute >= quiet_from and minute < quiet_until
                else minute >= quiet_from or minute < quiet_until end as quiet) q
  cross join lateral (
    select case when quiet then date_trunc('day', here)
      + make_interval(days => case when minute < quiet_until then 0 else 1 end, mins => quiet_until) else here end as opening) o
  cross join lateral (
    select case when quiet then opening at time zone zone else ${at} end as opens,
           case when quiet_from = quiet_until then 'infinity'::timestamptz
           else (date_trunc('day', opening) + make_interval(mins => quiet_from, days =>
             case when opening < date_trunc('day', opening) + make_interval(mins => quiet_from) then 0 else 1 end))
             at time zone zone end as closes) w`
