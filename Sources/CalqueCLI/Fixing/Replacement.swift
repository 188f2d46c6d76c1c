/// A stretch of a file as it was read, and as it is corrected.
struct Replacement: Sendable {
  let start: Int
  let old: [UInt8]
  let new: [UInt8]
}

extension SourceFile {
  /// Passes on what comes up to a position.
  func copy(
    upTo end: Int, to sink: (ArraySlice<UInt8>) throws(CommandError) -> Void
  ) throws(CommandError) {
    while position < end {
      let bytes = try take(upTo: end)
      guard !bytes.isEmpty else { return }
      try sink(bytes)
    }
  }

  /// Passes on what comes before a stretch, and then what replaces it.
  ///
  /// - Throws: `CommandError.changed` where the file no longer holds what was read.
  func replace(
    _ replacement: Replacement, to sink: (ArraySlice<UInt8>) throws(CommandError) -> Void
  ) throws(CommandError) {
    try copy(upTo: replacement.start, to: sink)
    guard position == replacement.start else { throw .changed }
    var rest = replacement.old[...]
    while !rest.isEmpty {
      let bytes = try take(upTo: position + rest.count)
      guard !bytes.isEmpty, rest.starts(with: bytes) else { throw .changed }
      rest = rest.dropFirst(bytes.count)
    }
    try sink(replacement.new[...])
  }
}
