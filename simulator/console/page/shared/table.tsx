import type { ComponentChild } from 'preact';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ComponentChild;
  readonly numeric?: boolean;
  readonly title?: string;
}

/** Rows of facts: the first column names the row. It scrolls sideways by itself where it does not fit. */
export const Table = <Row,>({
  label,
  columns,
  rows,
  keyOf,
}: {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, and here are none
  <div class="table-box" role="group" aria-label={label} tabIndex={0}>
    <table aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ head, numeric, title }) => (
            <th key={head} scope="col" class={numeric ? 'numeric' : ''} title={title}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ head, cell, numeric }, index) =>
              index === 0 ? (
                <th key={head} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={head} class={numeric ? 'numeric' : ''}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
