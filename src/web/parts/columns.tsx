/** The head of a table: a name for each column. */
export const Columns = ({ names }: { names: readonly string[] }) => (
  <thead>
    <tr>
      {names.map(n => (
        <th scope="col" key={n}>
          {n}
        </th>
      ))}
    </tr>
  </thead>
)
