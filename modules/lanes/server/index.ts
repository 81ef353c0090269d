export { hearTasks } from './console/hear-tasks.ts'
export { lanesRouter } from './router.ts'
export { runSimulate } from './run-simulate.ts'
