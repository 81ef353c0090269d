import { implement } from '@orpc/server'
import type { Context } from '#platform/http/context.ts'
import { flowContract } from '../contract/index.ts'
import { processRouter } from './engine/process-router.ts'
import { staffHandlers } from './staff/staff-handlers.ts'
import { taskHandlers } from './tasks/task-handlers.ts'

const os = implement(flowContract).$context<Context>()

export const flowRouter = os.router({ ...processRouter, ...taskHandlers, ...staffHandlers })
