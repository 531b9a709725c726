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
    safety: `${root}/safety`,
    assign: `${root}/people/assign`,
    purpose: `${root}/purpose`,
    contact: (party: string) => `${root}/people/${party}/contact`,
    contactForm: (party: string, form: string) => `${root}/people/${party}/contact/${form}`,
    statements: `${root}/statements`,
    statement: (number: string) => statement(`${root}/statements/${number}`),
    timeline: `${root}/timeline`,
    newTimelineEntry: `${root}/timeline/new`,
    decisions: `${root}/decisions`,
    newDecision: (kind: string) => `${root}/decisions/new/${kind}`,
    decision: (number: string) => `${root}/decisions/${number}`,
    inquiry: (part: string) => `${root}/inquiry/${part}`,
    newEntry: (kind: string) => `${root}/inquiry/new/${kind}`,
    referralPack: `${root}/referral-pack`,
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
    evidence: `${root}/evidence`,
    exhibit: (number: string) => exhibit(`${root}/evidence`, number),
  } as const
}

const safety = (reference: string) => {
  const root = `/m/${reference}/safety`
  return {
    show: root,
    assess: `${root}/assess`,
    /** One section of a form, or `grade` after the last. */
    section: (form: string, step: string) => `${root}/assess/${form}/${step}`,
    keep: (form: string, step: string) => `${root}/assess/${form}/${step}/keep`,
    assessment: (number: string) => `${root}/assessments/${number}`,
    compare: (from: string, to: string) => `${root}/compare/${from}/${to}`,
    measure: (kind: string) => `${root}/measures/${kind}`,
    task: (kind: string) => `${root}/tasks/${kind}`,
    plan: `${root}/plan`,
    newPlan: `${root}/plan/new`,
    newOrder: `${root}/orders/new`,
    order: (number: string) => `${root}/orders/${number}`,
    conference: `${root}/conference`,
    heard: `${root}/conference/heard`,
    address: `${root}/address`,
    /** Opening it is an act with a reason, so it is posted to. */
    openAddress: `${root}/address/open`,
  } as const
}

/** An exhibit by its number. Whatever shows or makes something of its file is posted to: it is an act. */
const exhibit = (root: string, number: string) => {
  const one = `${root}/${number}`
  return {
    show: one,
    custody: `${one}/custody/new`,
    file: `${one}/file`,
    look: `${one}/look`,
    picture: (page: string, copy: string) => `${one}/picture/${copy}/${page}`,
    take: `${one}/take`,
    clean: `${one}/clean-copy`,
    redact: `${one}/redact`,
    messages: `${one}/messages`,
    conversation: `${one}/conversation`,
    mark: `${one}/conversation/mark`,
  } as const
}

const statement = (root: string) =>
  ({
    show: root,
    capture: `${root}/capture`,
    typed: `${root}/capture/typed`,
    readBack: `${root}/read-back`,
    sign: `${root}/sign`,
    copy: `${root}/copy`,
    serve: `${root}/copy/serve`,
    scan: `${root}/copy/scan`,
  }) as const

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
  secondApprovals: '/second-approvals',
  matters: '/matters',
  newMatter: '/matters/new',
  report: (question: string) => `/matters/new/${question}`,
  reported: (reference: string) => `/matters/recorded/${reference}`,
  matter,
  safety,
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
  riskForms: '/rules/risk-forms',
  riskForm: (id: string) => `/rules/risk-forms/${id}`,
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
    inquiry: matter(':matter').inquiry(':part'),
    newEntry: matter(':matter').newEntry(':kind'),
    account: matter(':matter').account(':narrative'),
    contact: matter(':matter').contact(':party'),
    contactForm: (form: string) => matter(':matter').contactForm(':party', form),
    contactForms: matter(':matter').contactForm(':party', ':form'),
    event: matter(':matter').event(':kind'),
    category: matter(':matter').category(':number'),
    officer: matter(':matter').officer(':number'),
    endLink: matter(':matter').endLink(':relation'),
    takeOutOfOperation: matter(':matter').takeOutOfOperation(':operation'),
    statement: matter(':matter').statement(':number'),
    clock: matter(':matter').clock(':clock'),
    pause: matter(':matter').pause(':clock'),
    endPause: matter(':matter').endPause(':clock'),
    task: matter(':matter').task(':task'),
    escalation: matter(':matter').escalation(':escalation'),
  },
  safety: {
    ...safety(':matter'),
    section: safety(':matter').section(':form', ':step'),
    keep: safety(':matter').keep(':form', ':step'),
    assessment: safety(':matter').assessment(':number'),
    compare: safety(':matter').compare(':from', ':to'),
    measure: safety(':matter').measure(':kind'),
    task: safety(':matter').task(':kind'),
    order: safety(':matter').order(':number'),
  },
  exhibit: {
    ...matter(':matter').exhibit(':number'),
    picture: matter(':matter').exhibit(':number').picture(':page', ':copy'),
  },
  report: paths.report(':question'),
  reported: paths.reported(':matter'),
  person: person(':person'),
  import: bringingIn(':import'),
  profile: profile(':profile'),
  rule: paths.rule(':rule'),
  riskForm: paths.riskForm(':form'),
  auditCheck: paths.auditCheck(':check'),
  workGroup: paths.workGroup(':group'),
  calendar: paths.calendar(':token'),
  countingRule: paths.countingRule(':definition'),
  operation: paths.operation(':operation'),
} as const
