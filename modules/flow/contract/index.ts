import { keepContract } from './keep-endpoints.ts'
import { processContract } from './processes.ts'
import { staffContract } from './staff-endpoints.ts'
import { startContract } from './start-endpoints.ts'
import { taskContract } from './task-endpoints.ts'

export type { InstanceView, ProcessView } from './processes.ts'
export type { KindView, TaskView, TeamView, WholeTaskView } from './schemas.ts'
export type { Startable } from './start-endpoints.ts'
export { staffContract, startContract, taskContract }

export const flowContract = { ...processContract, ...taskContract, ...staffContract, ...startContract, ...keepContract }
