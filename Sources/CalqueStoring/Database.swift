import CSQLite

/// An open database of SQLite; closed when its owner is gone.
struct Database: ~Copyable {
  let path: String
  private let handle: OpaquePointer

  /// Opens a file, which need not be there where it may be written.
  init(path: String, isWritable: Bool) throws(StoreError) {
    self.path = path
    var handle: OpaquePointer?
    let flags = isWritable ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
    // A name that begins with “file:” or a colon would mean something else.
    let name = path.hasPrefix("/") ? path : "./\(path)"
    let status = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard status == SQLITE_OK, let handle else {
      let reason = String(cString: sqlite3_errstr(status))
      sqlite3_close_v2(handle)
      throw .database(path: path, reason: reason)
    }
    self.handle = handle
    sqlite3_busy_timeout(handle, 5000)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Lays another database beside this one, under a name.
  func attach(_ path: String, as name: String) throws(StoreError) {
    var attach = try prepare("ATTACH ? AS \(name)")
    attach.bind(path.hasPrefix("/") ? path : "./\(path)")
    try attach.run()
  }

  /// Runs statements that give no rows, or whose rows are of no interest.
  func execute(_ sql: String) throws(StoreError) {
    let status = sqlite3_exec(handle, sql, nil, nil, nil)
    guard status == SQLITE_OK else { throw error(status) }
  }

  /// A statement, to be run as often as wanted.
  func prepare(_ sql: String) throws(StoreError) -> Statement {
    var statement: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let status = sqlite3_prepare_v3(handle, sql, -1, flags, &statement, nil)
    guard status == SQLITE_OK, let statement else { throw error(status) }
    return Statement(statement, path: path)
  }

  /// A number that a statement of one row and column gives; 0 where there is no row.
  func number(_ sql: String) throws(StoreError) -> Int {
    var statement = try prepare(sql)
    return try statement.step() ? statement.integer(0) : 0
  }

  /// The number of the row that was inserted last.
  var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// How many rows the last statement changed.
  var changes: Int { Int(sqlite3_changes(handle)) }

  private func error(_ status: Int32) -> StoreError {
    StoreError(status, path: path, reason: String(cString: sqlite3_errmsg(handle)))
  }
}

extension StoreError {
  /// The error that a status of SQLite stands for.
  init(_ status: Int32, path: String, reason: String) {
    switch status & 0xFF {
    case SQLITE_NOTADB: self = .foreign(path: path)
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(path: path)
    default: self = .database(path: path, reason: reason)
    }
  }
}
