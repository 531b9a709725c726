/** Somewhere to turn to now. A number is only as good as the day on which somebody rang it. */
export type HelpLine = {
  readonly name: string
  readonly number: string
  /** As a link opens it. */
  readonly dial: string
  readonly what: string
  /** When somebody here last checked name, number and hours against the organisation itself. */
  readonly checked: 'not yet'
}

export const HELP_LINES: readonly HelpLine[] = [
  {
    name: 'National Domestic Abuse Helpline',
    number: '0808 2000 247',
    dial: '08082000247',
    what: 'England. For anyone hurt or frightened by a partner, a former partner or family.',
    checked: 'not yet',
  },
  {
    name: 'Live Fear Free',
    number: '0808 80 10 800',
    dial: '08088010800',
    what: 'Wales. Abuse and sexual violence, in Welsh and English.',
    checked: 'not yet',
  },
  {
    name: 'Rape Crisis, England and Wales',
    number: '0808 500 2222',
    dial: '08085002222',
    what: 'For anyone touched by rape or sexual abuse, however long ago.',
    checked: 'not yet',
  },
]
