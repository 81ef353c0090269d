import { newId } from '#kit/offline/index.ts'
import { useIncoming } from '../../parts/use-incoming.ts'
import type { Location } from '../../parts/use-locations.ts'
import { useLying } from '../../parts/use-lying.ts'
import { usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { useWork } from '../../parts/use-work.ts'
import { PUT_AWAY } from '../../words/put-away.ts'
import { doDeeds } from '../../work/do-deed.ts'
import { nowAt, placeOf } from '../../work/handheld.ts'
import { deedOfPut, deedOfUnit, type PutWork, settleSource, type UnitInHand } from '../../work/put-away.ts'
import { changeHands, takeUnit } from '../../work/put-scan.ts'
import { isSharedOut, shareUnit } from '../../work/share-unit.ts'
import { tell } from '../../work/tell.ts'

/** What hands hold on this screen, and where it goes. */
export const usePutting = (kind: 'put-away' | 'move') => {
  const phone = usePhone()
  const person = usePhoneState(s => s.person?.id ?? '')
  const id = `${kind}:${person}`
  const { row } = useWork<PutWork>(id)
  const { inHand = null, unit = null, source = null } = row?.work ?? {}
  const lying = useLying(inHand?.item ?? null)
  const { shipments = [] } = useIncoming()
  const set = (change: Partial<PutWork>) =>
    changeHands(phone, id, work => ({ work: { ...work, ...change }, told: null }))
  const unitHeld = unit && shipments.flatMap(it => it.units).find(one => one.sscc === unit.sscc)
  const emptied = async (it: UnitInHand, bin: string | null) => {
    const putting = { id: newId(), place: placeOf(phone), at: new Date().toISOString(), bin }
    await doDeeds(phone, [deedOfUnit(it, putting)], id)
    tell(phone, 'good', PUT_AWAY['unit-kept'], { end: it.sscc.slice(-4) })
  }
  const putUnit = async (bin: string | null) => {
    const kept = (await phone.db.works.get(id))?.work as PutWork | undefined
    if (!kept?.unit) return
    if (bin === null || !kept.unit.next) return emptied(kept.unit, bin)
    const shared = shareUnit(kept.unit, bin)
    if (isSharedOut(shared, unitHeld?.contents ?? [])) return emptied(shared, null)
    await set({ unit: shared })
    phone.sounds.ok()
  }
  const putOn = async (bin: Location) => {
    if (unit) return putUnit(bin.code)
    // What is kept, which a quick hand may be ahead of the screen with.
    const kept = (await phone.db.works.get(id))?.work as PutWork | undefined
    if (!kept?.inHand) return tell(phone, 'bad', PUT_AWAY['bin-first'])
    const settled = settleSource(kept.inHand, lying)
    if (!settled) return tell(phone, 'bad', PUT_AWAY['ask-source'], {}, PUT_AWAY['ask-source-do'])
    if (settled.from?.id === bin.id) return tell(phone, 'bad', PUT_AWAY['same-bin'], { bin: bin.code })
    const putting = { id: newId(), place: placeOf(phone), day: nowAt(phone).day, bin }
    await doDeeds(phone, [deedOfPut(settled, putting)], id)
    // More may be taken from the same shelf.
    if (source) await set({ inHand: null, source })
    tell(phone, 'good', PUT_AWAY.kept, { name: settled.name, bin: bin.code })
  }
  const takeSscc = (sscc: string) => {
    const end = sscc.slice(-4)
    const shipment = shipments.find(it => it.units.some(one => one.sscc === sscc))
    const state = shipment?.units.find(one => one.sscc === sscc)?.state
    if (state === 'put-away') return tell(phone, 'note', PUT_AWAY['unit-put'], { end })
    if (!shipment || state !== 'received')
      return tell(phone, 'bad', PUT_AWAY['unit-not-here'], { end }, PUT_AWAY['unit-not-here-do'])
    void takeUnit(phone, id, { sscc, shipment: shipment.id, counted: {} })
  }
  return { ...{ id, inHand, unit, source, lying, unitHeld }, set, putOn, putUnit, takeSscc } as const
}
