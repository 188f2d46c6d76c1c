/// Texts that are written one after another, and then read in that order.
struct TextSpool: ~Copyable {
  private var file: TemporaryFile
  /// What is not yet written; then what is read ahead.
  private var buffer: [UInt8] = []
  /// How many bytes of the buffer, and of the file, were read.
  private var position = 0
  private var read = 0

  private static let capacity = 1 << 16

  init() throws(CommandError) {
    file = try TemporaryFile()
  }

  /// Writes a text.
  mutating func append(_ text: some Collection<UInt8>) throws(CommandError) {
    withUnsafeBytes(of: UInt32(text.count)) { buffer += $0 }
    buffer += text
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Ends the writing.
  mutating func flush() throws(CommandError) {
    try file.append(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// The next text; nil after the last.
  mutating func next() throws(CommandError) -> ArraySlice<UInt8>? {
    guard let length = try take(MemoryLayout<UInt32>.size) else { return nil }
    return try take(Int(length.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }))
  }

  private mutating func take(_ count: Int) throws(CommandError) -> ArraySlice<UInt8>? {
    if buffer.count - position < count {
      buffer.removeFirst(position)
      position = 0
      let more = try file.bytes(max(count, Self.capacity), from: read)
      read += more.count
      buffer += more
    }
    guard buffer.count - position >= count else { return nil }
    defer { position += count }
    return buffer[position..<position + count]
  }
}
