import type { Content } from './content.ts'

export type Column = {
  readonly label: string
  /** Numbers stand to the right. */
  readonly number?: boolean
  /** The cell that names its row, by default the first column's. */
  readonly names?: boolean
  /** Say the column's word before the cell where rows stack; not for cells that say themselves what they are. */
  readonly labelled?: boolean
}

export type TableView = {
  readonly caption: string
  /** When a heading before the table already says it. */
  readonly captionHidden: boolean
  readonly columns: readonly (Required<Column> & { readonly index: number })[]
  readonly rows: readonly (readonly Content[])[]
  /** Whether rows become blocks on a narrow page; a table that scrolls in a region of its own does not. */
  readonly stacks: boolean
}

export type Table = {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Content[])[]
  readonly narrow?: 'stack' | 'scroll'
}

/** A table for the macro `table`, with every default filled in. */
export function table(view: Table): TableView {
  const named = view.columns.findIndex((column) => column.names)

  return {
    caption: view.caption,
    captionHidden: view.captionHidden ?? false,
    columns: view.columns.map((column, index) => ({
      index,
      label: column.label,
      number: column.number ?? false,
      names: index === Math.max(named, 0),
      labelled: column.labelled ?? false,
    })),
    rows: view.rows,
    stacks: view.narrow !== 'scroll',
  }
}
