import CSQLite

/// A statement of SQL; its parameters are bound from left to right.
struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let path: String
  private var parameter: Int32 = 0

  init(_ handle: OpaquePointer, path: String) {
    self.handle = handle
    self.path = path
  }

  deinit { sqlite3_finalize(handle) }

  /// Makes it ready to be run again, with other values.
  mutating func reset() {
    sqlite3_reset(handle)
    parameter = 0
  }

  mutating func bind(_ value: Int?) {
    parameter += 1
    if let value {
      sqlite3_bind_int64(handle, parameter, Int64(value))
    } else {
      sqlite3_bind_null(handle, parameter)
    }
  }

  mutating func bind(_ value: Double) {
    parameter += 1
    sqlite3_bind_double(handle, parameter, value)
  }

  mutating func bind(_ value: String?) {
    parameter += 1
    guard var value else {
      sqlite3_bind_null(handle, parameter)
      return
    }
    value.withUTF8 { text in
      // The pointer of an empty buffer may be nil, which would bind NULL.
      text.withMemoryRebound(to: CChar.self) { text in
        _ = sqlite3_bind_text(
          handle, parameter, text.baseAddress ?? UnsafePointer(bitPattern: 1), Int32(text.count),
          Self.copied)
      }
    }
  }

  mutating func bind(_ value: [UInt8]?) {
    parameter += 1
    if let value {
      if value.isEmpty {
        sqlite3_bind_zeroblob(handle, parameter, 0)
      } else {
        sqlite3_bind_blob(handle, parameter, value, Int32(value.count), Self.copied)
      }
    } else {
      sqlite3_bind_null(handle, parameter)
    }
  }

  /// Goes to the next row; false after the last.
  mutating func step() throws(StoreError) -> Bool {
    let status = sqlite3_step(handle)
    switch status {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let reason = String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
      throw StoreError(status, path: path, reason: reason)
    }
  }

  /// Runs it for its effect.
  mutating func run() throws(StoreError) {
    while try step() {}
    reset()
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// Nil where it is NULL.
  func number(_ column: Int32) -> Int? { isNull(column) ? nil : integer(column) }

  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  func double(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  func text(_ column: Int32) -> String {
    guard let text = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let bytes = sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, column))
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// Whether a text stands there; nil is NULL.
  func isText(_ column: Int32, _ text: String?) -> Bool {
    guard var text else { return isNull(column) }
    guard let bytes = sqlite3_column_text(handle, column) else { return false }
    let count = Int(sqlite3_column_bytes(handle, column))
    return text.withUTF8 { $0.elementsEqual(UnsafeBufferPointer(start: bytes, count: count)) }
  }

  /// Whether the bytes of a hash stand there.
  func isHash(_ column: Int32, _ hash: ContentHash) -> Bool {
    guard let bytes = sqlite3_column_blob(handle, column) else { return false }
    let count = Int(sqlite3_column_bytes(handle, column))
    return hash.isBytes(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// Tells SQLite to keep a copy of what it is given.
  private static var copied: sqlite3_destructor_type? {
    unsafeBitCast(-1, to: sqlite3_destructor_type?.self)
  }
}
