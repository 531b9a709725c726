/** What keeps the database from recording just now, for the faces, which have a page or a line for it. */
export { type Outage, outageIn } from '../store/outage.ts'
