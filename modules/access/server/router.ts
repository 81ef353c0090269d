import type { Access } from './open-access.ts'
import { guarded } from './os.ts'
import { signInRouter } from './sign-in-router.ts'
import { tillRouter } from './till-router.ts'
import { userRouter } from './user-router.ts'

/** Every endpoint of access, over what `openAccess` opened. */
export const accessRouter = (access: Access) => {
  const os = guarded(access)
  return os.router({ ...signInRouter(access, os), ...userRouter(access, os), ...tillRouter(access, os) })
}
