import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../server/queries.ts'

/** Whether the person at this screen holds a permission anywhere. The server decides; this only shows what is of use. */
export const useMay = () => {
  const { data } = useQuery(meQuery)
  return (permission: string): boolean => data !== undefined && permission in data.permissions
}
