import type { Standard } from '../../server/saved-queries.ts'

export type TypedStandard = {
  readonly oldSteps: string
  readonly oldSeconds: string
  readonly touchSeconds: string
  readonly wage: string
  readonly source: string
  readonly timed: boolean
}

export const typedOf = (it: Standard): TypedStandard => ({
  ...{ oldSteps: String(it.oldSteps), oldSeconds: String(it.oldSeconds), touchSeconds: String(it.touchSeconds) },
  ...{ wage: String(it.wage), source: '', timed: true },
})

/** What was typed as numbers, or null while something is missing; dots between thousands are let pass. */
export const readStandard = (typed: TypedStandard) => {
  const whole = (text: string) => (/^\d[\d.]*$/.test(text.trim()) ? Number(text.replaceAll('.', '')) : null)
  const [oldSteps, oldSeconds] = [whole(typed.oldSteps), whole(typed.oldSeconds)]
  const [touchSeconds, wage] = [whole(typed.touchSeconds), whole(typed.wage)]
  if (oldSteps === null || oldSeconds === null || touchSeconds === null || wage === null) return null
  if (typed.source.trim().length < 3) return null
  return { oldSteps, oldSeconds, touchSeconds, wage, source: typed.source.trim(), timed: typed.timed }
}
