import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Shell } from './frame/Shell.tsx'
import { Crashed, NotHere } from './frame/Trouble.tsx'

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const root = createRootRoute({ component: Shell, notFoundComponent: NotHere })
const page = <const Path extends string>(path: Path, load: () => Promise<{ default: React.ComponentType }>) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) })

const today = page('/', () => import('./today/TodayScreen.tsx'))
const TRAYS = ['mine', 'pool', 'standing', 'all', 'done'] as const
const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  validateSearch: (given: Record<string, unknown>) => ({
    id: text(given.id),
    tray: TRAYS.find(tray => tray === given.tray),
  }),
  component: lazyRouteComponent(() => import('./tasks/TasksScreen.tsx')),
})
const team = page('/tasks/team', () => import('./tasks/TeamScreen.tsx'))
const staff = page('/tasks/staff', () => import('./tasks/StaffScreen.tsx'))
const processes = page('/processes', () => import('./processes/ProcessesScreen.tsx'))
const newProcess = createRoute({
  getParentRoute: () => root,
  path: '/processes/new',
  validateSearch: (given: Record<string, unknown>): { kind?: string } => {
    const kind = text(given.kind)
    return kind === undefined ? {} : { kind }
  },
  component: lazyRouteComponent(() => import('./processes/NewScreen.tsx')),
})
const process = page('/processes/$process', () => import('./processes/ProcessScreen.tsx'))
const instance = page('/processes/instances/$id', () => import('./processes/instance/InstanceScreen.tsx'))
const editProcess = page('/processes/$process/edit', () => import('./processes/EditScreen.tsx'))
const newDecision = page('/processes/decisions/new', () => import('./processes/NewDecisionScreen.tsx'))
const decision = page('/processes/decisions/$decision', () => import('./processes/DecisionScreen.tsx'))
const kinds = page('/tasks/kinds', () => import('./tasks/KindsScreen.tsx'))
const sales = createRoute({
  getParentRoute: () => root,
  path: '/sales',
  validateSearch: (given: Record<string, unknown>) => ({ place: text(given.place), day: text(given.day) }),
  component: lazyRouteComponent(() => import('./sale/SalesScreen.tsx')),
})
const sale = page('/sales/$id', () => import('./sale/SaleScreen.tsx'))
const drawers = page('/drawers', () => import('./drawers/DrawersScreen.tsx'))
const stock = page('/stock', () => import('./stock/StockScreen.tsx'))
const stockMove = createRoute({
  getParentRoute: () => root,
  path: '/stock/move',
  validateSearch: (given: Record<string, unknown>) => ({
    place: text(given.place),
    item: text(given.item),
    kind: text(given.kind),
  }),
  component: lazyRouteComponent(() => import('./stock/MoveScreen.tsx')),
})
const stockValue = page('/stock/value', () => import('./stock/ValueScreen.tsx'))
const stockLots = page('/stock/lots', () => import('./stock/LotsScreen.tsx'))
const stockLot = page('/stock/lots/$lot', () => import('./stock/TraceScreen.tsx'))
const stockPieces = page('/stock/pieces', () => import('./stock/PiecesScreen.tsx'))
const stockPiece = page('/stock/pieces/$item/$serial', () => import('./stock/PieceScreen.tsx'))
const stockHolds = page('/stock/holds', () => import('./stock/HoldsScreen.tsx'))
const stockCounts = page('/stock/counts', () => import('./stock/CountsScreen.tsx'))
const stockCount = page('/stock/counts/$id', () => import('./stock/CountScreen.tsx'))
const stockLife = page('/stock/$place/$item', () => import('./stock/LifeScreen.tsx'))
const lanes = page('/lanes', () => import('./lanes/LanesScreen.tsx'))
const laneFigures = page('/lanes/figures', () => import('./lanes/LaneFiguresScreen.tsx'))
const online = page('/online', () => import('./online/WorkScreen.tsx'))
const onlineOrders = page('/online/orders', () => import('./online/OrdersScreen.tsx'))
const specials = page('/online/special', () => import('./online/SpecialScreen.tsx'))
const newSpecial = page('/online/special/new', () => import('./online/NewSpecialScreen.tsx'))
const onlineOrder = page('/online/orders/$id', () => import('./online/OrderScreen.tsx'))
const pay = page('/pay', () => import('./pay/PayScreen.tsx'))
const payRun = page('/pay/runs/$id', () => import('./pay/RunScreen.tsx'))
const saved = page('/saved', () => import('./saved/SavedScreen.tsx'))
const savedStandards = page('/saved/standards', () => import('./saved/StandardsScreen.tsx'))
const payStaff = page('/pay/staff', () => import('./pay/StaffScreen.tsx'))
const purchasing = page('/purchasing', () => import('./purchasing/BoardScreen.tsx'))
const newOrder = createRoute({
  getParentRoute: () => root,
  path: '/purchasing/orders/new',
  validateSearch: (given: Record<string, unknown>) => ({ supplier: text(given.supplier) }),
  component: lazyRouteComponent(() => import('./purchasing/NewOrderScreen.tsx')),
})
const order = page('/purchasing/orders/$id', () => import('./purchasing/OrderScreen.tsx'))
const suppliers = page('/purchasing/suppliers', () => import('./purchasing/SuppliersScreen.tsx'))
const supplier = page('/purchasing/suppliers/$id', () => import('./purchasing/SupplierScreen.tsx'))
const receiving = createRoute({
  getParentRoute: () => root,
  path: '/purchasing/receiving',
  validateSearch: (given: Record<string, unknown>) => ({ place: text(given.place), key: text(given.key) }),
  component: lazyRouteComponent(() => import('./purchasing/ReceivingScreen.tsx')),
})
const receipt = page('/purchasing/receipts/$id', () => import('./purchasing/ReceiptScreen.tsx'))
const invoices = page('/purchasing/invoices', () => import('./purchasing/InvoicesScreen.tsx'))
const newInvoice = createRoute({
  getParentRoute: () => root,
  path: '/purchasing/invoices/new',
  validateSearch: (given: Record<string, unknown>) => ({ supplier: text(given.supplier) }),
  component: lazyRouteComponent(() => import('./purchasing/NewInvoiceScreen.tsx')),
})
const invoice = page('/purchasing/invoices/$id', () => import('./purchasing/InvoiceScreen.tsx'))
const payables = page('/purchasing/payables', () => import('./purchasing/PayablesScreen.tsx'))
const replenishment = page('/replenishment', () => import('./replenishment/BoardScreen.tsx'))
const events = page('/replenishment/events', () => import('./replenishment/EventsScreen.tsx'))
const accuracy = page('/replenishment/accuracy', () => import('./replenishment/AccuracyScreen.tsx'))
const terms = page('/replenishment/terms', () => import('./replenishment/TermsScreen.tsx'))
const waves = page('/distribution', () => import('./distribution/WavesScreen.tsx'))
const transfers = page('/distribution/transfers', () => import('./distribution/TransfersScreen.tsx'))
const newTransfer = page('/distribution/transfers/new', () => import('./distribution/NewTransferScreen.tsx'))
const transfer = page('/distribution/transfers/$id', () => import('./distribution/TransferScreen.tsx'))
const trips = page('/distribution/trips', () => import('./distribution/TripsScreen.tsx'))
const shipments = page('/distribution/shipments', () => import('./distribution/ShipmentsScreen.tsx'))
const shipment = page('/distribution/shipments/$id', () => import('./distribution/ShipmentScreen.tsx'))
const exceptions = page('/distribution/exceptions', () => import('./distribution/ExceptionsScreen.tsx'))
const orderToShelf = page('/distribution/figures', () => import('./distribution/FiguresScreen.tsx'))
const distribution = page('/distribution/settings', () => import('./distribution/SettingsScreen.tsx'))
const wholesale = page('/wholesale', () => import('./wholesale/BoardScreen.tsx'))
const newWholesale = createRoute({
  getParentRoute: () => root,
  path: '/wholesale/orders/new',
  validateSearch: (given: Record<string, unknown>) => ({ account: text(given.account) }),
  component: lazyRouteComponent(() => import('./wholesale/NewOrderScreen.tsx')),
})
const wholesaleOrder = page('/wholesale/orders/$id', () => import('./wholesale/OrderScreen.tsx'))
const orderInvoice = page('/wholesale/invoices/$id', () => import('./wholesale/InvoiceScreen.tsx'))
const customers = page('/wholesale/customers', () => import('./wholesale/CustomersScreen.tsx'))
const customer = page('/wholesale/customers/$id', () => import('./wholesale/CustomerScreen.tsx'))
const standings = page('/wholesale/standing', () => import('./wholesale/StandingsScreen.tsx'))
const standing = page('/wholesale/standing/$id', () => import('./wholesale/StandingScreen.tsx'))
const receivables = page('/wholesale/receivables', () => import('./wholesale/ReceivablesScreen.tsx'))
const segments = page('/customers', () => import('./customers/SegmentsScreen.tsx'))
const segment = page('/customers/segments/$id', () => import('./customers/SegmentScreen.tsx'))
const campaigns = page('/customers/campaigns', () => import('./customers/CampaignsScreen.tsx'))
const campaign = page('/customers/campaigns/$id', () => import('./customers/campaign/CampaignScreen.tsx'))
const findCustomer = page('/customers/find', () => import('./customers/FindScreen.tsx'))
const oneCustomer = page('/customers/$id', () => import('./customers/CustomerScreen.tsx'))
const items = page('/items', () => import('./items/ItemsScreen.tsx'))
const itemImport = page('/items/import', () => import('./items/ImportScreen.tsx'))
const categories = page('/items/categories', () => import('./items/CategoriesScreen.tsx'))
const item = createRoute({
  getParentRoute: () => root,
  path: '/items/$id',
  validateSearch: (given: Record<string, unknown>): { parent?: string } => {
    const parent = text(given.parent)
    return parent === undefined ? {} : { parent }
  },
  component: lazyRouteComponent(() => import('./items/ItemScreen.tsx')),
})
const prices = page('/prices', () => import('./prices/BooksScreen.tsx'))
const promotions = page('/prices/promotions', () => import('./prices/PromotionsScreen.tsx'))
const promotion = page('/prices/promotions/$id', () => import('./prices/promotion/PromotionScreen.tsx'))
const whyPrice = page('/prices/why', () => import('./prices/WhyScreen.tsx'))
const workingPrices = page('/prices/working', () => import('./prices/WorkingScreen.tsx'))
const trial = page('/books', () => import('./books/TrialScreen.tsx'))
const journal = page('/books/journal', () => import('./books/JournalScreen.tsx'))
const account = createRoute({
  getParentRoute: () => root,
  path: '/books/account',
  validateSearch: (given: Record<string, unknown>) => ({
    chart: text(given.chart),
    account: text(given.account),
    unit: text(given.unit) ?? 'IDR',
  }),
  component: lazyRouteComponent(() => import('./books/AccountScreen.tsx')),
})
const checks = page('/checks', () => import('./checks/ChecksScreen.tsx'))
const captureChecks = page('/checks/capture', () => import('./checks/CaptureScreen.tsx'))
const checkQueue = page('/checks/queue', () => import('./checks/QueueScreen.tsx'))
const checkFiles = page('/checks/files', () => import('./checks/files/FilesScreen.tsx'))
const positivePay = page('/checks/positive-pay', () => import('./checks/pay/PayScreen.tsx'))
const blackList = page('/checks/black-list', () => import('./checks/warkat/BlackListScreen.tsx'))
const statements = page('/checks/statements', () => import('./checks/statements/StatementsScreen.tsx'))
const statement = page('/checks/statements/$id', () => import('./checks/statements/StatementScreen.tsx'))
const check = page('/checks/$id', () => import('./checks/CheckScreen.tsx'))
const papers = page('/papers', () => import('./papers/PapersScreen.tsx'))
const paperKinds = page('/papers/kinds', () => import('./papers/kinds/KindsScreen.tsx'))
const paperKind = createRoute({
  getParentRoute: () => root,
  path: '/papers/kinds/$word',
  validateSearch: (given: Record<string, unknown>): { from?: string } => {
    const from = text(given.from)
    return from === undefined ? {} : { from }
  },
  component: lazyRouteComponent(() => import('./papers/kinds/KindScreen.tsx')),
})
const paper = page('/papers/$id', () => import('./papers/PaperScreen.tsx'))
const opening = page('/books/opening', () => import('./books/opening/OpeningScreen.tsx'))
const people = page('/people', () => import('./people/PeopleScreen.tsx'))
const person = page('/people/$id', () => import('./people/PersonScreen.tsx'))
const roles = page('/people/roles', () => import('./people/RolesScreen.tsx'))
const tills = page('/tills', () => import('./system/TillsScreen.tsx'))
const places = page('/places', () => import('./setup/PlacesScreen.tsx'))
const company = page('/places/company', () => import('./setup/CompanyScreen.tsx'))
const tillTerms = page('/places/terms', () => import('./setup/terms/TermsScreen.tsx'))
const taxes = page('/places/taxes', () => import('./setup/TaxesScreen.tsx'))
const holidays = page('/places/holidays', () => import('./setup/HolidaysScreen.tsx'))
const place = page('/places/$id', () => import('./setup/place/PlaceScreen.tsx'))
const system = page('/system', () => import('./system/SystemScreen.tsx'))
const audit = page('/system/audit', () => import('./system/AuditScreen.tsx'))
const setup = page('/setup', () => import('./setup/SetupScreen.tsx'))
const mine = page('/account', () => import('./account/AccountScreen.tsx'))

const tree = root.addChildren([
  ...[stockValue, stockLots, stockLot, stockPieces, stockPiece, stockHolds, stockCounts, stockCount],
  ...[replenishment, events, accuracy, terms],
  ...[segments, segment, campaigns, campaign, findCustomer, oneCustomer],
  ...[pay, payRun, payStaff, saved, savedStandards],
  ...[online, onlineOrders, onlineOrder, specials, newSpecial, lanes, laneFigures],
  ...[team, staff, kinds],
  ...[today, tasks, sales, sale, drawers, stock, stockMove, stockLife, items, itemImport, categories, item],
  ...[purchasing, newOrder, order, suppliers, supplier, receiving, receipt, invoices, newInvoice, invoice, payables],
  ...[waves, transfers, newTransfer, transfer, trips, shipments, shipment, exceptions, orderToShelf, distribution],
  ...[wholesale, newWholesale, wholesaleOrder, orderInvoice, customers, customer, standings, standing, receivables],
  ...[
    prices,
    promotions,
    promotion,
    whyPrice,
    workingPrices,
    trial,
    journal,
    account,
    opening,
    people,
    person,
    roles,
    tills,
  ],
  ...[processes, newProcess, process, instance, editProcess, newDecision, decision],
  ...[checks, captureChecks, checkQueue, checkFiles, positivePay, blackList, statements, statement, check],
  ...[paperKinds, paperKind],
  ...[papers, paper, places, company, tillTerms, taxes, holidays, place, system, audit, setup, mine],
])

export const makeRouter = () =>
  createRouter({
    routeTree: tree,
    basepath: '/desk',
    defaultPreload: 'intent',
    defaultErrorComponent: Crashed,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
