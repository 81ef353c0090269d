import { useSay } from '#kit/words/words.ts'
import { TRUCK } from '../../words/truck.ts'
import type { Unit } from '../../work/truck.ts'

/** `Troli 0015`: the kind of a unit and the end of its number, which is what people read off a label. */
export const useUnitName = (): ((sscc: string, unit: Pick<Unit, 'kind'> | undefined) => string) => {
  const say = useSay(TRUCK)
  return (sscc, unit) => say(unit ? `kind-${unit.kind}` : 'kind-none', { end: sscc.slice(-4) })
}
