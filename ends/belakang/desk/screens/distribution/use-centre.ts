import { useState } from 'react'
import { usePlaces } from '../../parts/names.ts'

/** The distribution centre that is looked at: the one chosen, else the first there is. */
export const useCentre = (): { place: string; setPlace: (place: string | null) => void } => {
  const places = usePlaces()
  const [chosen, setPlace] = useState<string | null>(null)
  const first = places.list.find(p => p.kind === 'distribution-centre' && p.active)
  return { place: chosen ?? first?.id ?? '', setPlace }
}
