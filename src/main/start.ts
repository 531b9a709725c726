import { keepRunning } from './programs.ts'

// The staff web takes longest to read its modules, so it begins before anything else is read here.
const known = Promise.withResolvers<Readonly<Record<string, string>>>()
const staffWeb = keepRunning({ name: 'staff', settings: () => known.promise }, (line) =>
  process.stdout.write(`${line}\n`),
)

const { startHouse } = await import('./house.ts')
await startHouse(staffWeb, known.resolve)
