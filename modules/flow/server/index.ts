export { completeTask } from './complete-task.ts'
export { listTasks, type Task } from './list-tasks.ts'
export { openTasks, type TaskWish } from './open-tasks.ts'
export { flowRouter } from './router.ts'
