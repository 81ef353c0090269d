import { type Answer, refused } from '#kernel/answer.ts'
import { readCvrplib } from './read-cvrplib.ts'
import { readSolomon } from './read-solomon.ts'
import type { ReadRefusal, RouteTask } from './route-task.ts'

/** Reads a task in Solomon's or CVRPLIB's form, told apart by their headings. Errors name the line. */
export const readRoutes = (text: string): Answer<RouteTask, ReadRefusal> => {
  if (/^\s*(DIMENSION|TYPE)\s*:/im.test(text)) return readCvrplib(text)
  if (/^\s*(VEHICLE|CUSTOMER)\b/im.test(text)) return readSolomon(text)
  return refused(
    'unknown-format',
    'this is neither a Solomon file (VEHICLE, CUSTOMER) nor a CVRPLIB file (TYPE : CVRP)',
  )
}
