import { GOODS } from '../../words/goods.ts'
import { useSay } from '../../words/words.ts'

const OUTSIDE = ['sold', 'supplier', 'difference', 'used', 'disposed', 'opening'] as const

type Lying = { readonly state: string; readonly placeCode: string; readonly location: string | null }

/** Where a piece is, in words: its state, its place, and its location there. */
export const useWhere = () => {
  const say = useSay(GOODS)
  return ({ state, placeCode, location }: Lying): string => {
    const outside = OUTSIDE.find(one => one === state)
    const word = outside ? say(`where-${outside}`) : say(state as 'on-hand')
    return [word, placeCode, location].filter(Boolean).join(' · ')
  }
}
