/** Request Tracker's own settings: SQLite and everything it writes in one folder, no mail sent. */
export function requestTrackerConfig(folder: string, port: number): string {
  const settings = {
    rtname: 'harbourdesk.example',
    Organization: 'harbourdesk.example',
    DatabaseType: 'SQLite',
    DatabaseName: `${folder}/desk.db`,
    WebDomain: '127.0.0.1',
    WebPort: String(port),
    WebPath: '',
    WebBaseURL: `http://127.0.0.1:${port}`,
    WebURL: `http://127.0.0.1:${port}/`,
    CorrespondAddress: 'support@harbourdesk.example',
    CommentAddress: 'support@harbourdesk.example',
    // Its jobs write into a file instead of sending.
    MailCommand: 'testfile',
    MasonDataDir: `${folder}/mason`,
    MasonSessionDir: `${folder}/sessions`,
    LogToSyslog: '',
    LogToSTDERR: '',
    LogToFile: 'error',
    LogDir: `${folder}/log`,
  };
  const lines = Object.entries(settings).map(([name, value]) => `Set($${name}, '${value}');`);
  return [...lines, '1;', ''].join('\n');
}
