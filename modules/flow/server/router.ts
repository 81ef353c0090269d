import { implement } from '@orpc/server'
import type { Context } from '#platform/http/context.ts'
import { flowContract } from '../contract/index.ts'
import { keepHandlers } from './engine/keep-handlers.ts'
import { processRouter } from './engine/process-router.ts'
import { startHandlers } from './engine/start-handlers.ts'
import { staffHandlers } from './staff/staff-handlers.ts'
import type { Completions } from './tasks/open-completions.ts'
import { taskHandlers } from './tasks/task-handlers.ts'

const os = implement(flowContract).$context<Context>()

export const flowRouter = (completions: Completions) =>
  os.router({ ...processRouter, ...taskHandlers(completions), ...staffHandlers, ...startHandlers, ...keepHandlers })
