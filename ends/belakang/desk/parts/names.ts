import { useQuery } from '@tanstack/react-query'
import { namesQuery, placesQuery, registersQuery } from '../server/queries.ts'
import { FRAME } from '../words/frame.ts'
import { useSay } from '../words/words.ts'

const short = (id: string) => `…${id.slice(-6)}`

/** Names of people by id. */
export const usePeople = () => {
  const say = useSay(FRAME)
  const { data } = useQuery(namesQuery)
  const byId = new Map(data?.map(u => [u.id, u.name]))
  return (id: string): string => byId.get(id) ?? (id === 'system' ? say('by-itself') : short(id))
}

export const usePlaces = () => {
  const { data } = useQuery(placesQuery)
  const byId = new Map(data?.map(p => [p.id, p]))
  return {
    name: (id: string) => byId.get(id)?.name ?? short(id),
    code: (id: string) => byId.get(id)?.code ?? short(id),
    get: (id: string) => byId.get(id),
    list: data ?? [],
  }
}

export const useRegisters = () => {
  const { data } = useQuery(registersQuery)
  const byId = new Map(data?.map(r => [r.id, r]))
  return {
    code: (id: string) => byId.get(id)?.code ?? short(id),
    get: (id: string) => byId.get(id),
    list: data ?? [],
  }
}
