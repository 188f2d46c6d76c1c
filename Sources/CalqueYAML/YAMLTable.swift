/// The nodes of a YAML file as one text that is read in place: written by the parser, or built into the
/// program, where it costs nothing until it is looked at.
///
/// A node is a digit for what it is, its line and its column; then a scalar has the length of its text and
/// the text, and a collection has how many nodes are in it (keys and values count apart), their length
/// together, and the nodes. Numbers are printable, so that a table can stand in a string literal: five bits
/// a character, lowest first, and a sixth where more follow.
package enum YAMLTable: Sendable {
  case built(StaticString)
  case parsed([UInt8])

  /// What a node is.
  enum Kind: Int {
    /// A scalar whose text starts where the node does.
    case plain = 0
    /// One that starts behind a quotation mark.
    case quoted = 1
    /// One that does not stand in the file as it is read.
    case edited = 2
    case sequence = 3
    case mapping = 4
  }

  /// What stands before a node's text or nodes.
  struct Head {
    let kind: Kind
    let line: Int
    let column: Int
    /// How many nodes are in a collection.
    let count: Int
    /// Where its text or nodes stand.
    let body: Range<Int>
  }

  /// The head of the node at a position.
  func head(at position: Int) -> Head { withBytes { Self.head($0, at: position) } }

  /// The text of a node's body.
  func text(_ body: Range<Int>) -> String {
    withBytes { String(decoding: UnsafeBufferPointer(rebasing: $0[body]), as: UTF8.self) }
  }

  /// Whether the text of a node's body is this.
  func holds(_ text: StaticString, _ body: Range<Int>) -> Bool {
    withBytes { bytes in
      let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      return body.count == wanted.count && bytes[body].elementsEqual(wanted)
    }
  }

  /// Calls for each of a collection's nodes, with its position.
  func forEachNode<Failure>(
    of collection: Head, _ call: (Int, Head) throws(Failure) -> Void
  ) throws(Failure) {
    var position = collection.body.lowerBound
    while position < collection.body.upperBound {
      let head = head(at: position)
      try call(position, head)
      position = head.body.upperBound
    }
  }

  /// The bytes of a node with all that is in it.
  package func bytes(at position: Int) -> [UInt8] {
    withBytes { Array($0[position..<Self.head($0, at: position).body.upperBound]) }
  }

  private func withBytes<Result>(_ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch self {
    case .built(let text):
      read(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    case .parsed(let bytes): bytes.withUnsafeBufferPointer(read)
    }
  }

  private static func head(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Head {
    var position = start
    func number() -> Int {
      var number = 0
      var shift = 0
      while true {
        let digit = Int(bytes[position] &- zero)
        position += 1
        number |= (digit & 0x1F) << shift
        if digit < 0x20 { return number }
        shift += 5
      }
    }
    let kind = Kind(rawValue: number()) ?? .edited
    let line = number()
    let column = number()
    let count = kind == .sequence || kind == .mapping ? number() : 0
    let length = number()
    return Head(
      kind: kind, line: line, column: column, count: count, body: position..<position + length)
  }

  // MARK: Writing

  private static let zero: UInt8 = 0x30

  /// Adds a scalar.
  static func write(
    _ kind: Kind, line: Int, column: Int, text: some Collection<UInt8>, to table: inout [UInt8]
  ) {
    for number in [kind.rawValue, line, column, text.count] { write(number, to: &table) }
    table += text
  }

  /// Adds a collection of so many nodes, which are written already.
  static func write(
    _ kind: Kind, line: Int, column: Int, count: Int, nodes: [UInt8], to table: inout [UInt8]
  ) {
    for number in [kind.rawValue, line, column, count, nodes.count] { write(number, to: &table) }
    table += nodes
  }

  private static func write(_ number: Int, to table: inout [UInt8]) {
    var rest = number
    while rest >= 0x20 {
      table.append(zero + UInt8(rest & 0x1F | 0x20))
      rest >>= 5
    }
    table.append(zero + UInt8(rest))
  }
}
