/** A place in the structure tree, made before anything is drawn. Order among siblings is the order of drawing. */
export type StructNode = {
  role: StructRole
  parent: StructNode | null
  scope?: 'Column' | 'Row'
  /** Attributes as PDF has them: the numbering of a list, the summary of a table. */
  attributes?: Record<string, unknown>
}

export type StructRole =
  | (
      | 'Document'
      | 'Sect'
      | 'P'
      | 'H1'
      | 'H2'
      | 'H3'
      | 'H4'
      | 'H5'
      | 'H6'
      | 'BlockQuote'
      | 'L'
      | 'LI'
      | 'Lbl'
      | 'LBody'
    )
  | ('Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD')
