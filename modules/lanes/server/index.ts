export { hearTasks } from './console/hear-tasks.ts'
export { readConsole } from './console/read-console.ts'
export { lanesRouter } from './router.ts'
export { runSimulate } from './run-simulate.ts'
