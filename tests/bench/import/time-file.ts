/** A file of so many short entries of 200 clients, in the form in which Toggl Track exports them. */
export function timeFile(rows: number): string {
  const lines = [
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
  ];
  for (let row = 0; row < rows; row += 1) {
    const date = new Date(Date.UTC(2024, 0, 1 + (row % 700))).toISOString().slice(0, 10);
    const start = `${String(8 + (row % 9)).padStart(2, '0')}:${String(row % 30).padStart(2, '0')}:00`;
    const end = `${start.slice(0, 3)}${String((row % 30) + 30)}:00`;
    lines.push(
      `Ana,ana@us.example,Client ${row % 200},"Project ${row % 7}, web",,Work item ${row},Yes,${date},${start},${date},${end},00:30:00,`,
    );
  }
  return lines.join('\n');
}
