import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../server/queries.ts'

/**
 * Whether the person at this screen holds a permission: at a place when one is named, else anywhere. The server decides;
 * this only shows what is of use.
 */
export const useMay = () => {
  const { data } = useQuery(meQuery)
  return (permission: string, place?: string): boolean => {
    const places = data?.permissions[permission]
    if (places === undefined) return false
    return place === undefined || places === 'all' || places.includes(place)
  }
}
