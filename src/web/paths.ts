/**
 * Every address of the staff web, once. A builder called with `:matter` gives Fastify's pattern, called with a
 * reference it gives the link, so the two cannot drift apart.
 *
 * No name, collar number, crime number or date stands in an address: addresses end up in histories and logs.
 */

const matter = (reference: string) => {
  const root = `/m/${reference}`
  return {
    overview: root,
    allegations: `${root}/allegations`,
    newAllegation: `${root}/allegations/new`,
    people: `${root}/people`,
    assign: `${root}/people/assign`,
    timeline: `${root}/timeline`,
    newEntry: `${root}/timeline/new`,
    decisions: `${root}/decisions`,
    newDecision: (kind: string) => `${root}/decisions/new/${kind}`,
    decision: (number: string) => `${root}/decisions/${number}`,
    access: `${root}/access`,
    /** Opening an account is an act of its own, so it is posted to, never linked to. */
    account: (narrative: string) => `${root}/accounts/${narrative}`,
    event: (kind: string) => `${root}/events/new/${kind}`,
    withdrawal: `${root}/withdrawal`,
    category: (number: string) => `${root}/allegations/${number}/category`,
    officer: (number: string) => `${root}/allegations/${number}/officer`,
    relate: `${root}/links/new`,
    endLink: (relation: string) => `${root}/links/${relation}/end`,
    putIntoOperation: `${root}/operations/new`,
    takeOutOfOperation: (operation: string) => `${root}/operations/${operation}/out`,
    move: `${root}/move`,
    clocks: `${root}/clocks`,
    happened: `${root}/clocks/happened`,
    met: `${root}/clocks/met`,
    clock: (id: string) => `${root}/clocks/${id}`,
    pause: (id: string) => `${root}/clocks/${id}/pause`,
    endPause: (id: string) => `${root}/clocks/${id}/runs-again`,
    newTask: `${root}/tasks/new`,
    task: (id: string) => `${root}/tasks/${id}`,
    escalation: (id: string) => `${root}/escalations/${id}`,
  } as const
}

const person = (reference: string) => {
  const root = `/p/${reference}`
  return { page: root } as const
}

const bringingIn = (reference: string) => {
  const root = `/imports/${reference}`
  return {
    show: root,
    file: `${root}/file`,
    columns: `${root}/columns`,
    placeholders: `${root}/placeholders`,
    preview: `${root}/preview`,
    run: `${root}/run`,
    progress: `${root}/progress`,
    rejected: `${root}/rejected.csv`,
    profile: `${root}/profile`,
    stop: `${root}/stop`,
  } as const
}

const profile = (reference: string) => {
  const root = `/imports/profiles/${reference}`
  return { show: root, file: `${root}/profile.json` } as const
}

/** Addresses with their references filled in, for links and redirects. */
export const paths = {
  start: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  covered: '/covered',
  work: '/work',
  workGroup: (group: string) => `/work/${group}`,
  escalations: '/escalations',
  audit: '/audit',
  auditFile: '/audit/file.csv',
  auditCheck: (check: string) => `/audit/steps/${check}`,
  reminders: '/reminders',
  calendar: (token: string) => `/calendar/${token}.ics`,
  decisionsToMake: '/decisions',
  vetting: '/vetting',
  matters: '/matters',
  newMatter: '/matters/new',
  report: (question: string) => `/matters/new/${question}`,
  reported: (reference: string) => `/matters/recorded/${reference}`,
  matter,
  people: '/people',
  newPerson: '/people/new',
  person,
  operations: '/operations',
  operation: (reference: string) => `/operations/${reference}`,
  find: '/find',
  imports: '/imports',
  newImport: '/imports/new',
  import: bringingIn,
  profiles: '/imports/profiles',
  profile,
  guidance: '/guidance',
  rules: '/rules',
  clocks: '/rules/clocks',
  holidays: '/rules/holidays',
  rule: (id: string) => `/rules/${id}`,
  countingRules: '/counting-rules',
  countingRule: (id: string) => `/counting-rules/${id}`,
  access: '/access',
  ledger: '/ledger',
  checkpoint: '/ledger/checkpoint',
  declare: '/declare',
  whoCanSee: '/who-can-see-what-you-do-here',
  accessibility: '/accessibility',
  heavy: '/if-this-work-is-getting-heavy',
} as const

/** The same addresses as Fastify patterns, for the parts that carry a reference. */
export const patterns = {
  matter: {
    ...matter(':matter'),
    newDecision: matter(':matter').newDecision(':kind'),
    decision: matter(':matter').decision(':number'),
    account: matter(':matter').account(':narrative'),
    event: matter(':matter').event(':kind'),
    category: matter(':matter').category(':number'),
    officer: matter(':matter').officer(':number'),
    endLink: matter(':matter').endLink(':relation'),
    takeOutOfOperation: matter(':matter').takeOutOfOperation(':operation'),
    clock: matter(':matter').clock(':clock'),
    pause: matter(':matter').pause(':clock'),
    endPause: matter(':matter').endPause(':clock'),
    task: matter(':matter').task(':task'),
    escalation: matter(':matter').escalation(':escalation'),
  },
  report: paths.report(':question'),
  reported: paths.reported(':matter'),
  person: person(':person'),
  import: bringingIn(':import'),
  profile: profile(':profile'),
  rule: paths.rule(':rule'),
  auditCheck: paths.auditCheck(':check'),
  workGroup: paths.workGroup(':group'),
  calendar: paths.calendar(':token'),
  countingRule: paths.countingRule(':definition'),
  operation: paths.operation(':operation'),
} as const
