import { writeCsv } from '../../documents/csv-writing.ts'
import type { AuditedCheck } from './audit-procedure.ts'

/** The answers as a file: references and rules, and no name of anyone. */
export function auditFile(checks: readonly AuditedCheck[]): AsyncGenerator<string> {
  return writeCsv(
    ['Step', 'Provision', 'Matter', 'Answer', 'On'],
    checks.flatMap(({ check, provision, rows }) =>
      rows.map(({ matter, answer }) => [
        ...[check.say, provision.text, matter.shown, answer.kind],
        'on' in answer ? answer.on : '',
      ]),
    ),
  )
}
