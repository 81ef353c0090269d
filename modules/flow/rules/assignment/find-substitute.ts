/** Who is away now, and who stands in for them, if anybody. */
export type Away = ReadonlyMap<string, string | null>

/**
 * Who does a person's work now: the person; while away the substitute, or the substitute's own. Null when nobody is left,
 * also where substitutes lead round in a circle.
 */
export const standIn = (person: string, away: Away): string | null => {
  const asked = new Set<string>()
  let now: string | null = person
  while (now !== null && away.has(now)) {
    if (asked.has(now)) return null
    asked.add(now)
    now = away.get(now) ?? null
  }
  return now
}
