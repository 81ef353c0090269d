import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../parts/may.ts'
import { openTasksQuery } from '../../server/queries.ts'

/** How many tasks wait, for who may work on them. */
export const useOpenTasks = (): number => {
  const may = useMay()
  const { data } = useQuery({ ...openTasksQuery, enabled: may('flow.work') })
  return data?.length ?? 0
}
