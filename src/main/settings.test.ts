import { describe, expect, it } from 'vitest'
import { settingsFrom } from './settings.ts'

describe('the environment decides ports, data folder and database', () => {
  it('with 3000 and 3001 where nothing is said', () => {
    expect(settingsFrom({})).toMatchObject({
      staffPort: 3000,
      portalPort: 3001,
      https: 'no',
      databaseUrl: undefined,
    })
  })

  it('and that browsers come by https, where it says so', () => {
    expect(settingsFrom({ CANDOUR_HTTPS: 'yes' }).https).toBe('yes')
  })

  for (const [variables, line] of [
    [{ PORT: 'http' }, 'PORT must be a number from 1 to 65535.'],
    [{ PORT: '70000' }, 'PORT must be a number from 1 to 65535.'],
    [{ CANDOUR_HTTPS: 'true' }, 'CANDOUR_HTTPS must be yes or no.'],
    [{ CANDOUR_SMTP_URL: 'http://mail.example' }, 'CANDOUR_SMTP_URL must look like smtps://name:password@host:465.'],
    [
      { CANDOUR_SMTP_URL: 'smtp://mail.example:25' },
      'CANDOUR_SMTP_URL and CANDOUR_SMTP_FROM are set together, or neither is.',
    ],
    [{ PORT: '3001' }, 'PORT and PORTAL_PORT must differ.'],
    [
      { DATABASE_URL: 'mysql://somewhere' },
      'DATABASE_URL must look like postgresql://name:password@host:5432/database.',
    ],
  ] as const)
    it(`and one line says what is wrong: ${line}`, () => expect(() => settingsFrom(variables)).toThrow(line))
})
