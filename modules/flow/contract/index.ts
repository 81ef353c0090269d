import { processContract } from './processes.ts'
import { staffContract } from './staff-endpoints.ts'
import { taskContract } from './task-endpoints.ts'

export type { InstanceView, ProcessView } from './processes.ts'
export type { KindView, TaskView, TeamView, WholeTaskView } from './schemas.ts'

export { staffContract, taskContract }

export const flowContract = { ...processContract, ...taskContract, ...staffContract }
