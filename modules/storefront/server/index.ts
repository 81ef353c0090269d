export { listGoods } from './listing/list-goods.ts'
export { listTogether } from './listing/list-together.ts'
export { storefrontRouter } from './router.ts'
