import { quantityOf, spentOn } from './check-conditions.ts'
import { spread, takePercent } from './cut-lines.ts'
import type { Action } from './promotion.ts'
import { openLinesOf, type Reach } from './reach.ts'
import type { Taking } from './work-line.ts'

type Ladder = Extract<Action, { kind: 'ladder' }>

/** The highest step whose threshold the target goods reach cuts all of them. */
export const climbLadder = (action: Ladder, reach: Reach): Taking[] => {
  const reached = action.measure === 'spend' ? spentOn(reach, action.target) : quantityOf(reach, action.target)
  const step = [...action.steps].sort((a, b) => b.atLeast - a.atLeast).find(({ atLeast }) => atLeast <= reached)
  if (!step) return []
  const parts = openLinesOf(reach, action.target).map(line => ({ line, qty: reach.lines[line]!.openQty }))
  return step.cut.kind === 'percent'
    ? takePercent(reach, parts, step.cut.basisPoints)
    : spread(reach, parts, step.cut.amount)
}
