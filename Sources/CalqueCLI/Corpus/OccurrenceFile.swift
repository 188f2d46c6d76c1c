import Calque

/// The sentences of a corpus, so divided that those of the same words lie together.
///
/// It is one file of blocks, each of one part, so that memory holds the last block of each, and the places
/// of the others.
struct OccurrenceFile: ~Copyable {
  private var file: TemporaryFile
  private var last: [[Occurrence]]
  private var blocks: [[UInt32]]

  /// How many parts there are.
  static let parts = 1024
  private static let blockCount = 256

  init() throws(CommandError) {
    file = try TemporaryFile()
    last = Array(repeating: [], count: Self.parts)
    blocks = Array(repeating: [], count: Self.parts)
  }

  /// Takes in a sentence.
  mutating func add(_ occurrence: Occurrence) throws(CommandError) {
    let part = Int(occurrence.mark.words % UInt64(Self.parts))
    last[part].append(occurrence)
    guard last[part].count == Self.blockCount else { return }
    blocks[part].append(UInt32(file.count / Self.blockBytes))
    try file.append(last[part])
    last[part].removeAll(keepingCapacity: true)
  }

  private static var blockBytes: Int { blockCount * MemoryLayout<Occurrence>.stride }

  /// The sentences of a part, by words and then by place.
  func occurrences(inPart part: Int) throws(CommandError) -> [Occurrence] {
    var occurrences = last[part]
    for block in blocks[part] {
      try file.read(Self.blockCount, at: Int(block) * Self.blockBytes, behind: &occurrences)
    }
    occurrences.sort()
    return occurrences
  }
}
