/// A pattern of paths: `*` and `?` within a name, `**` over folders, `[a-z]`, `{a,b}`, and `\` before a
/// character that stands for itself.
///
/// A pattern without a slash matches a name at any depth; one that ends in a slash all that is below.
public struct PathPattern: Hashable, Sendable {
  private let alternatives: [[Unicode.Scalar]]

  public init(_ text: String) {
    var pattern = text
    if !pattern.dropLast().contains("/") { pattern = "**/" + pattern }
    if pattern.hasPrefix("/") { pattern.removeFirst() }
    if pattern.hasSuffix("/") { pattern += "**" }
    alternatives = Self.expanded(Array(pattern.unicodeScalars))
  }

  /// A pattern whose braces stand for themselves, of whole paths from a folder on.
  public init(verbatim text: String) {
    alternatives = [Array(text.unicodeScalars)]
  }

  /// Whether the whole of a relative path matches.
  ///
  /// - Complexity: O(*n* × *m*) in the path's and the pattern's lengths.
  public func matches(_ path: some StringProtocol) -> Bool {
    let path = Array(path.unicodeScalars)
    return alternatives.contains { alternative in
      var match = PathMatch(pattern: alternative, path: path)
      return match.matches(0, 0)
    }
  }

  /// The pattern with its braces written out; at most 64 alternatives, further braces stand for themselves.
  private static func expanded(_ pattern: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var finished: [[Unicode.Scalar]] = []
    var pending = [pattern]
    while let next = pending.popLast() {
      guard finished.count + pending.count < 64, let open = next.firstIndex(of: "{"),
        let close = next[open...].firstIndex(of: "}")
      else {
        finished.append(next)
        continue
      }
      let choices = next[(open + 1)..<close].split(separator: ",", omittingEmptySubsequences: false)
      pending += choices.map { Array(next[..<open] + $0 + next[(close + 1)...]) }
    }
    return finished
  }
}

/// One match of a pattern without braces against a path; each pair of positions is tried once.
private struct PathMatch {
  let pattern: [Unicode.Scalar]
  let path: [Unicode.Scalar]
  private var failed: Set<Int> = []

  init(pattern: [Unicode.Scalar], path: [Unicode.Scalar]) {
    self.pattern = pattern
    self.path = path
  }

  mutating func matches(_ at: Int, _ position: Int) -> Bool {
    var at = at
    var position = position
    while at < pattern.count {
      switch pattern[at] {
      case "*": return matchesStar(at, position)
      case "?":
        guard position < path.count, path[position] != "/" else { return false }
        at += 1
      case "[" where classEnd(at) != nil:
        guard position < path.count, path[position] != "/", let end = classEnd(at),
          isInClass(path[position], at + 1..<end)
        else { return false }
        at = end + 1
      case "\\" where at + 1 < pattern.count:
        guard position < path.count, path[position] == pattern[at + 1] else { return false }
        at += 2
      case let scalar:
        guard position < path.count, path[position] == scalar else { return false }
        at += 1
      }
      position += 1
    }
    return position == path.count
  }

  private mutating func matchesStar(_ at: Int, _ start: Int) -> Bool {
    let key = at * (path.count + 1) + start
    guard !failed.contains(key) else { return false }
    let isDouble = at + 1 < pattern.count && pattern[at + 1] == "*"
    let isFolders = isDouble && at + 2 < pattern.count && pattern[at + 2] == "/"
    let rest = at + (isFolders ? 3 : isDouble ? 2 : 1)
    var position = start
    while true {
      let isBoundary = !isFolders || position == 0 || path[position - 1] == "/"
      if isBoundary, matches(rest, position) { return true }
      guard position < path.count, isDouble || path[position] != "/" else { break }
      position += 1
    }
    failed.insert(key)
    return false
  }

  private func classEnd(_ open: Int) -> Int? {
    guard open + 2 < pattern.count else { return nil }
    return pattern[(open + 2)...].firstIndex(of: "]")
  }

  private func isInClass(_ scalar: Unicode.Scalar, _ range: Range<Int>) -> Bool {
    var members = pattern[range]
    let isNegated = members.first == "!" || members.first == "^"
    if isNegated { members.removeFirst() }
    while let first = members.popFirst() {
      var last = first
      if members.count > 1, members.first == "-" {
        members.removeFirst()
        last = members.removeFirst()
      }
      if first <= scalar, scalar <= last { return !isNegated }
    }
    return isNegated
  }
}
