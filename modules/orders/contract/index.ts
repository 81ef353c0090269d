import { accountsContract } from './accounts.ts'
import { ordersContract } from './orders.ts'

export { type AccountInput, type AccountRow, type AccountView, accountInput } from './accounts.ts'
export {
  type ChangeSet,
  changeSet,
  type LineInput,
  type OrderInput,
  type OrderLineView,
  type OrderRow,
  type OrderView,
  orderInput,
} from './orders.ts'

export const wholesaleContract = { ...accountsContract, ...ordersContract }
