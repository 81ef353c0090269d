import type { Answered, Client } from '../server/contract.ts'
import { usePlace } from './use-phone.tsx'
import { useSheet } from './use-sheet.ts'

export type Location = Answered<Client['stock']['locations']>[number]

/** The shelves of this place, as the phone keeps them: a scanned label is known without a network. */
export const useLocations = () => {
  const place = usePlace()
  const sheet = useSheet(
    place ? `locations:${place}` : null,
    server => server.stock.locations({ place: place! }),
    'stock',
  )
  const byCode = new Map(sheet.value?.map(location => [location.code, location]))
  return {
    all: sheet.value ?? [],
    isBin: (code: string) => byCode.has(code),
    at: (code: string): Location | undefined => byCode.get(code),
  }
}
