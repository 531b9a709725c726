import type { FastifyInstance } from 'fastify'
import { accessRoutes } from './access/routes.ts'
import { allegationRoutes } from './allegation/routes.ts'
import { approvalRoutes } from './approval/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { clockRoutes } from './clock/routes.ts'
import { contactRoutes } from './contact/routes.ts'
import type { Context } from './context.ts'
import { countingRoutes } from './counting/routes.ts'
import { decisionRoutes } from './decision/routes.ts'
import { declareRoutes } from './declare/routes.ts'
import { escalationRoutes } from './escalation/routes.ts'
import { eventRoutes } from './event/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { findRoutes } from './find/routes.ts'
import { importRoutes } from './import/routes.ts'
import { inquiryRoutes } from './inquiry/routes.ts'
import { ledgerRoutes } from './ledger/routes.ts'
import { matterRoutes } from './matter/routes.ts'
import { messageRoutes } from './messages/routes.ts'
import { operationRoutes } from './operation/routes.ts'
import { personRoutes } from './person/routes.ts'
import { purposeRoutes } from './purpose/routes.ts'
import { referralPackRoutes } from './referral-pack/routes.ts'
import { reminderRoutes } from './reminder/routes.ts'
import { reportRoutes } from './report/routes.ts'
import { rulesRoutes } from './rules/routes.ts'
import { safetyRoutes } from './safety/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { statementRoutes } from './statement/routes.ts'
import { timelineRoutes } from './timeline/routes.ts'
import { togetherRoutes } from './together/routes.ts'
import { vettingRoutes } from './vetting/routes.ts'
import { withdrawalRoutes } from './withdrawal/routes.ts'
import { workRoutes } from './work/routes.ts'

const FEATURES = [
  ...[signInRoutes, workRoutes, reportRoutes, matterRoutes],
  ...[allegationRoutes, decisionRoutes, eventRoutes, personRoutes],
  ...[findRoutes, accessRoutes, ledgerRoutes, rulesRoutes, declareRoutes, importRoutes],
  ...[countingRoutes, auditRoutes],
  ...[clockRoutes, escalationRoutes, reminderRoutes],
  ...[vettingRoutes, withdrawalRoutes],
  ...[operationRoutes, togetherRoutes, timelineRoutes],
  ...[safetyRoutes],
  ...[approvalRoutes, inquiryRoutes, referralPackRoutes],
  ...[evidenceRoutes, messageRoutes],
  ...[contactRoutes, purposeRoutes],
  ...[statementRoutes],
] as const

/** Every feature of the staff web. One is taken out by deleting its folder and its line here. */
export function registerFeatures(app: FastifyInstance, context: Context): void {
  for (const routes of FEATURES) routes(app, context)
}
