import { signInContract } from './sign-in-endpoints.ts'
import { auditContract, tillContract } from './till-endpoints.ts'
import { userContract } from './user-endpoints.ts'

export const accessContract = { ...signInContract, ...userContract, ...tillContract, ...auditContract }
export type { Me, MeGiven, User } from './schemas.ts'
