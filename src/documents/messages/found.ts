import type { Conversation, Message } from '../../domain/message.ts'

/**
 * The messages in which every one of these words stands, in any order, whether in capitals or not. This is the one seam at
 * which contents are searched: when they are sealed, it moves with the reader to the browser.
 */
export function foundIn({ messages }: Conversation, words: string): readonly Message[] {
  const sought = plain(words).split(' ').filter(Boolean)
  if (sought.length === 0) return messages

  return messages.filter((message) => {
    const said = plain(`${message.from ?? ''} ${message.words}`)
    return sought.every((word) => said.includes(word))
  })
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’‘`]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
}
