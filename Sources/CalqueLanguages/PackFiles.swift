/// Where a pack's files come from: built into the program, or a folder.
protocol PackFiles: Sendable {
  /// The tags of all packs, sorted.
  var tags: [String] { get }
  /// The files of a pack, by name within it ("words.yaml", "rules/since.yaml"), sorted.
  func files(of tag: String) throws(PackError) -> [(name: String, text: [UInt8])]
  /// How a file is named in messages.
  func path(of name: String, in tag: String) -> String
}

/// The packs built into the program.
struct EmbeddedPacks: PackFiles {
  private let places: [String: [(name: String, range: Range<Int>)]]
  let tags: [String]

  init() {
    var places: [String: [(name: String, range: Range<Int>)]] = [:]
    for entry in EmbeddedPackData.index {
      guard let slash = entry.path.firstIndex(of: "/") else { continue }
      let name = String(entry.path[entry.path.index(after: slash)...])
      places[String(entry.path[..<slash]), default: []].append((name, entry.start..<entry.end))
    }
    self.places = places
    tags = places.keys.sorted()
  }

  func files(of tag: String) -> [(name: String, text: [UInt8])] {
    let text = UnsafeBufferPointer(
      start: EmbeddedPackData.text.utf8Start, count: EmbeddedPackData.text.utf8CodeUnitCount)
    return (places[tag] ?? []).map { ($0.name, Array(text[$0.range])) }
  }

  func path(of name: String, in tag: String) -> String { "built-in \(tag)/\(name)" }
}
