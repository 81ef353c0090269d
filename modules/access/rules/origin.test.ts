import { expect, test } from 'vitest'
import { arrivalFault } from './index.ts'

const arriving = { method: 'POST', host: 'toko.example', origin: null, site: null, contentType: null, cookie: false }

const json = 'application/json'

test.each([
  ['reading', { method: 'GET', origin: 'https://evil.example', cookie: true }, null],
  ['our own page', { origin: 'https://toko.example', contentType: json }, null],
  ['a page of the same host on the local network', { origin: 'http://10.0.0.2:4870', host: '10.0.0.2:4870' }, null],
  ['another site', { origin: 'https://evil.example', contentType: json }, 'foreign-origin'],
  ['a sandboxed page', { origin: 'null', contentType: json }, 'foreign-origin'],
  ['another port of our host', { origin: 'https://toko.example:8443' }, 'foreign-origin'],
  ['an old browser, same site only', { site: 'same-site', contentType: json }, 'foreign-origin'],
  ['no browser, with cookies', { cookie: true, contentType: json }, 'foreign-origin'],
  ['no browser, with a token', { contentType: json }, null],
  ['a form', { origin: 'https://toko.example', contentType: 'application/x-www-form-urlencoded' }, 'not-json'],
  ['text that is read as JSON', { origin: 'https://toko.example', contentType: 'text/plain' }, 'not-json'],
  ['JSON with a charset', { origin: 'https://toko.example', contentType: 'application/json; charset=utf-8' }, null],
] as const)('arriving from %s', (_, arrival, fault) => {
  expect(arrivalFault({ ...arriving, ...arrival }, ['https://toko.example'])).toBe(fault)
})
