import '../look/shop.css'
import { addWithoutLeaving } from './add-without-leaving.ts'
import { filterAtOnce } from './filter-at-once.ts'
import { stepQuantities } from './step-quantities.ts'
import { suggestGoods } from './suggest-goods.ts'

// Everything here only makes quicker what works without it.
const { base = '' } = document.body.dataset

addWithoutLeaving()
filterAtOnce()
stepQuantities()
suggestGoods(base)

if (document.querySelector('.offline')) addEventListener('online', () => location.reload())
else if ('serviceWorker' in navigator)
  addEventListener('load', () => void navigator.serviceWorker.register(`${base}/sw.js`))
