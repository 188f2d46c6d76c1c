/// A value of a YAML file, with its place.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package let key: YAMLNode
    package let value: YAMLNode
  }

  private let source: Source
  private let position: Int

  /// The file that nodes stand in; a class, because they all share it.
  private final class Source: Sendable {
    let file: String
    let table: YAMLTable

    init(file: String, table: YAMLTable) {
      self.file = file
      self.table = table
    }
  }

  /// The node that stands at a position of a file's table.
  package init(_ table: YAMLTable, at position: Int = 0, file: String) {
    source = Source(file: file, table: table)
    self.position = position
  }

  private init(_ source: Source, at position: Int) {
    self.source = source
    self.position = position
  }

  private var head: YAMLTable.Head { source.table.head(at: position) }

  /// From 1.
  package var line: Int { head.line }
  package var column: Int { head.column }
  /// The file it stands in.
  package var file: String { source.file }

  /// What the node and all in it are, the same for equal nodes at equal places.
  package var bytes: [UInt8] { source.table.bytes(at: position) }

  package var content: Content {
    let head = head
    switch head.kind {
    case .plain, .quoted, .edited: return .scalar(source.table.text(head.body))
    case .sequence: return .sequence(nodes(of: head))
    case .mapping: return .mapping(entries(of: head))
    }
  }

  private func nodes(of head: YAMLTable.Head) -> [YAMLNode] {
    var nodes: [YAMLNode] = []
    nodes.reserveCapacity(head.count)
    source.table.forEachNode(of: head) { position, _ in
      nodes.append(YAMLNode(source, at: position))
    }
    return nodes
  }

  private func entries(of head: YAMLTable.Head) -> [Entry] {
    let nodes = nodes(of: head)
    return stride(from: 0, to: nodes.count, by: 2).map {
      Entry(key: nodes[$0], value: nodes[$0 + 1])
    }
  }

  /// An error at this place.
  package func error(_ message: String) -> YAMLError {
    let head = head
    return YAMLError(file: file, line: head.line, column: head.column, message: message)
  }

  /// An error so many code points into the scalar here.
  package func error(_ message: String, at offset: Int) -> YAMLError {
    let head = head
    let column =
      switch head.kind {
      case .plain: head.column + offset
      case .quoted: head.column + 1 + offset
      default: head.column
      }
    return YAMLError(file: file, line: head.line, column: column, message: message)
  }

  /// A scalar that stands for this node.
  package func scalar(_ text: String) -> YAMLNode {
    var table: [UInt8] = []
    YAMLTable.write(.edited, line: line, column: column, text: text.utf8, to: &table)
    return YAMLNode(.parsed(table), file: file)
  }

  /// The value of a key in a mapping; nil where there is none.
  package subscript(key: StaticString) -> YAMLNode? {
    let head = head
    guard head.kind == .mapping else { return nil }
    var isKey = true
    var isFound = false
    var value: YAMLNode?
    source.table.forEachNode(of: head) { position, node in
      if isKey {
        isFound = source.table.holds(key, node.body)
      } else if isFound, value == nil {
        value = YAMLNode(source, at: position)
      }
      isKey.toggle()
    }
    return value
  }

  /// The items of a sequence; anything else is a sequence of one.
  package var items: [YAMLNode] {
    let head = head
    return head.kind == .sequence ? nodes(of: head) : [self]
  }

  /// The scalar here.
  package func string(_ what: String) throws(YAMLError) -> String {
    let head = head
    guard head.kind != .sequence, head.kind != .mapping else { throw error("expected \(what)") }
    return source.table.text(head.body)
  }

  /// The scalars of a sequence; a lone scalar is a sequence of one.
  package func strings(_ what: String) throws(YAMLError) -> [String] {
    let head = head
    switch head.kind {
    case .plain, .quoted, .edited:
      return head.body.isEmpty ? [] : [source.table.text(head.body)]
    case .sequence:
      var strings: [String] = []
      strings.reserveCapacity(head.count)
      try source.table.forEachNode(of: head) { position, _ throws(YAMLError) in
        strings.append(try YAMLNode(source, at: position).string(what))
      }
      return strings
    case .mapping: throw error("expected a list of \(what)")
    }
  }

  /// The scalars of a sequence, each with a line end behind it; a lone scalar is a sequence of one.
  package func lines(_ what: String) throws(YAMLError) -> String {
    var lines = ""
    for item in items { lines += try item.string(what) + "\n" }
    return lines
  }

  /// The entries of a mapping.
  package func entries(_ what: String) throws(YAMLError) -> [Entry] {
    let head = head
    switch head.kind {
    case .mapping: return entries(of: head)
    case .sequence: break
    default: if head.body.isEmpty { return [] }
    }
    throw error("expected \(what): keys and values")
  }
}
