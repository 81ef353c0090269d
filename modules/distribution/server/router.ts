import { centreRouter } from './routers/centre-router.ts'
import { deskRouter } from './routers/desk-router.ts'
import { os } from './routers/os.ts'
import { shopRouter } from './routers/shop-router.ts'
import { transferRouter } from './routers/transfer-router.ts'
import { truckRouter } from './routers/truck-router.ts'

/** Every endpoint of distribution. */
export const distributionRouter = os.router({
  ...transferRouter,
  ...centreRouter,
  ...truckRouter,
  ...shopRouter,
  ...deskRouter,
})
