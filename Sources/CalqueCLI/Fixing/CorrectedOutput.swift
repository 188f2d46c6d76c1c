import CalqueReading

/// Tells the corrected articles themselves, in files as they were otherwise, line for line as they come.
///
/// A line that could not be read stands as it was.
struct CorrectedOutput: FixOutput {
  static let statusOfCorrections = ExitStatus.quiet

  /// The file of records that is being told.
  private var file: SourceFile?
  private var path = ""
  private var told = 0  // bytes of it

  mutating func take(_ result: FixResult, _ console: inout Console) throws(CommandError) {
    let replacement = result.replacement
    switch result.place {
    case .failure: return
    case .file:
      try endFile(&console)
      if let replacement { try console.output.fill { $0 += replacement.new } }
    case .record(let line, "-") where !line.isLine:
      // What stands between such records has been read and is gone.
      throw .unwritable("records of standard input are corrected in JSON Lines alone; name a file")
    case .record(let line, "-"):
      try console.output.fill {
        $0 += replacement?.new ?? line.bytes
        $0.append(0x0A)
      }
    case .record(let line, let path):
      if path != self.path || line.start < told {
        try endFile(&console)
        file = try SourceFile(path: path)
        self.path = path
      }
      told = line.start + line.bytes.count
      guard let file else { return }
      if let replacement {
        try file.replace(replacement) { bytes throws(CommandError) in
          try console.output.fill { $0 += bytes }
        }
      } else {
        try file.copy(upTo: told) { bytes throws(CommandError) in
          try console.output.fill { $0 += bytes }
        }
      }
    }
  }

  mutating func end(_ console: inout Console) throws(CommandError) -> ExitStatus {
    try endFile(&console)
    return .quiet
  }

  private mutating func endFile(_ console: inout Console) throws(CommandError) {
    try file?.copy(upTo: .max) { bytes throws(CommandError) in
      try console.output.fill { $0 += bytes }
    }
    file = nil
    path = ""
  }
}
