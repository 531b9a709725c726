/**
 * Which file may import which. Each rule is an arrow that ARCHITECTURE.md forbids, with the reason beside it;
 * `tools/checks/arrows.test.ts` breaks every one of them on purpose and sees it caught.
 */

const tests = '\\.test\\.ts$|/test-[^/]+\\.ts$'
const faces = 'web|portal|jobs|cli|browser'

/** What the public may do. The portal may call these files and no other action. */
const publicActions = '^src/actions/public/'

/** dependency-cruiser calls a package by how package.json lists it; every one of these means "not ours, from npm". */
const fromNpm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown']

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'no-cycle',
    comment: 'Two files that need each other are one file, or hide a third. Neither can be read or tested alone.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'engine-not-to-application',
    comment: 'An engine is for any trade. Once it knows this one, nobody else can use it or check it.',
    severity: 'error',
    from: { path: '^packages/' },
    to: { path: '^(src|journeys|trials|bench|tools)/' },
  },
  {
    name: 'engine-not-to-engine',
    comment: 'Each engine is reviewed by different experts; a fault in one must not be able to reach another.',
    severity: 'error',
    from: { path: '^packages/([^/]+)/' },
    to: { path: '^packages/', pathNot: '^packages/$1/' },
  },
  {
    name: 'engine-not-to-node',
    comment: 'Engines run in a browser as well, and take files, clock and randomness as arguments.',
    severity: 'error',
    from: { path: '^packages/', pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'engine-only-to-computing-packages',
    comment: 'An engine that people must trust stands on two families of packages that only compute.',
    severity: 'error',
    from: { path: '^packages/', pathNot: tests },
    to: { dependencyTypes: fromNpm, pathNot: 'node_modules/(@noble/|highs/)' },
  },
  {
    name: 'domain-imports-nothing',
    comment: 'The law is read by lawyers and tested by values. It needs no machine to be true.',
    severity: 'error',
    from: { path: '^src/domain/', pathNot: tests },
    to: { pathNot: '^src/domain/' },
  },
  {
    name: 'store-only-to-domain',
    comment: 'The store keeps what the domain names. It must not know who asks or why.',
    severity: 'error',
    from: { path: '^src/store/', pathNot: tests },
    to: { path: '^(src|packages)/', pathNot: '^src/(store|domain)/' },
  },
  {
    name: 'store-only-to-its-drivers',
    comment: 'Everything that outlives the process passes through here, so what it runs on is a short, known list.',
    severity: 'error',
    from: { path: '^src/store/', pathNot: tests },
    to: {
      dependencyTypes: fromNpm,
      pathNot: 'node_modules/(pg|pg-copy-streams|kysely|pg-boss|@duckdb/node-api|s3mini)/',
    },
  },
  {
    name: 'drivers-only-in-store',
    comment: 'A query written elsewhere would be a second door to the records, with no act and no entry in the ledger.',
    severity: 'error',
    from: { path: '^(src|packages)/', pathNot: `^src/store/|${tests}` },
    to: { path: 'node_modules/(@types/)?(pg|pg-copy-streams|kysely|pg-boss|@duckdb/node-api|s3mini)/' },
  },
  {
    name: 'face-not-to-store',
    comment:
      'There is one door to the records: an action, which authorises and witnesses. A face that reads past it leaves no trace.',
    severity: 'error',
    from: { path: `^src/(${faces})/`, pathNot: tests },
    to: { path: '^src/store/' },
  },
  {
    name: 'face-not-to-face',
    comment: 'Each face is a process with its own database role. Code shared sideways carries one role into another.',
    severity: 'error',
    from: { path: `^src/(${faces})/`, pathNot: tests },
    to: { path: `^src/(${faces})/`, pathNot: '^src/$1/' },
  },
  {
    name: 'page-only-for-web-and-portal',
    comment: 'Only what draws pages needs what pages are made of. A job or a command that wants it is drawing one.',
    severity: 'error',
    from: { path: '^src/(jobs|cli|browser|actions|documents|store)/', pathNot: tests },
    to: { path: '^src/page/' },
  },
  {
    name: 'browser-only-to-what-runs-there',
    comment:
      'These files are served as they stand: a page can load the domain, an engine and @noble/*, and nothing else.',
    severity: 'error',
    from: { path: '^src/browser/', pathNot: tests },
    to: { pathNot: '^src/(browser|domain)/|^packages/|node_modules/@noble/' },
  },
  {
    name: 'action-not-to-face',
    comment: 'An act means the same thing whoever asks for it: a page, a command or a job.',
    severity: 'error',
    from: { path: '^src/actions/', pathNot: tests },
    to: { path: `^src/(${faces})/` },
  },
  {
    name: 'action-not-to-fastify',
    comment: 'An act that sees the request would decide by how it was asked, and could not be called from a job.',
    severity: 'error',
    from: { path: '^src/actions/', pathNot: tests },
    to: { path: 'node_modules/(fastify|@fastify)/' },
  },
  {
    name: 'page-only-to-domain',
    comment: 'A page shows what it is given. One that could fetch would show what nobody witnessed.',
    severity: 'error',
    from: { path: '^src/page/', pathNot: tests },
    to: { path: '^(src|packages)/', pathNot: '^src/(page|domain)/' },
  },
  {
    name: 'documents-only-to-domain',
    comment: 'Opening and making documents is bytes in, data out: it must be able to move into the browser whole.',
    severity: 'error',
    from: { path: '^src/documents/', pathNot: tests },
    to: { path: '^(src|packages)/', pathNot: '^src/(documents|domain)/' },
  },
  {
    name: 'portal-only-to-public-actions',
    comment:
      'The portal answers strangers. It may call what the public may do, so that a slip there reaches no casework.',
    severity: 'error',
    from: { path: '^src/portal/', pathNot: tests },
    to: { path: '^src/actions/', pathNot: publicActions },
  },
  {
    name: 'feature-not-to-feature',
    comment:
      'A feature of the web can be deleted by deleting its folder. What two of them need is a page element or an action.',
    severity: 'error',
    from: { path: '^src/web/([^/]+)/', pathNot: tests },
    to: { path: '^src/web/[^/]+/', pathNot: '^src/web/$1/' },
  },
  {
    name: 'ledger-check-shares-only-layout-and-tree',
    comment: 'The check proves the writer wrong. What they share, they would get wrong together.',
    severity: 'error',
    from: { path: '^packages/ledger/check/', pathNot: tests },
    to: { path: '^packages/ledger/', pathNot: '^packages/ledger/(check/|(layout|tree)(\\.ts$|/)|node_modules/)' },
  },
  {
    name: 'disclosure-check-shares-only-tables',
    comment: 'Whoever checks or attacks a protected table must not borrow the reasoning that protected it.',
    severity: 'error',
    from: { path: '^packages/disclosure/(check|intruder)/', pathNot: tests },
    to: { path: '^packages/disclosure/', pathNot: '^packages/disclosure/($1/|table(\\.ts$|/)|node_modules/)' },
  },
  {
    name: 'nothing-to-main',
    comment: 'Programs are put together last. Whatever imports one can no longer be used without it.',
    severity: 'error',
    from: { pathNot: '^src/main/' },
    to: { path: '^src/main/' },
  },
  {
    name: 'resolvable',
    comment: 'An import that leads nowhere escapes every rule above, since they match where an import arrives.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types are arrows too: a file that knows a face's type changes when the face does.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
