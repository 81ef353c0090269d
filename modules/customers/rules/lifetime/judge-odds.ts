/** The chance that one who did scores above one who did not; equal scores count half. 0.5 when all did, or none. */
export const areaUnder = (scores: readonly number[], did: readonly boolean[]): number => {
  const order = scores.map((_, i) => i).sort((a, b) => scores[a]! - scores[b]!)
  const yes = did.filter(Boolean).length
  const no = did.length - yes
  if (yes === 0 || no === 0) return 0.5
  let ranks = 0
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to += 1
    const rank = (from + 1 + to) / 2
    for (let i = from; i < to; i += 1) if (did[order[i]!]) ranks += rank
    from = to
  }
  return (ranks - (yes * (yes + 1)) / 2) / (yes * no)
}

/** Mean squared distance of a probability from what happened (Brier 1950); 0 is perfect. */
export const brier = (odds: readonly number[], did: readonly boolean[]): number =>
  odds.reduce((sum, p, i) => sum + (p - (did[i] ? 1 : 0)) ** 2, 0) / odds.length
