import CalqueRules
import CalqueText

/// What the comments of an article set aside.
struct Suppressions {
  /// The rule of comments that set nothing aside.
  static let unused = RuleDescription(
    id: "unused-suppression", category: .markup, severity: .minor,
    summary: "A comment sets nothing aside.",
    rationale: "A suppression that outlives its fault hides the next one of its kind.",
    examples: [])

  private let page: DecodedText
  private var list: [Suppression] = []
  private var mistakes: [Finding<Original>] = []

  init(of article: Article) {
    page = article.page
    for comment in article.comments { add(comment) }
  }

  private mutating func add(_ comment: SourceComment) {
    let directive: SuppressionComment
    do throws(SuppressionComment.Mistake) {
      directive = try SuppressionComment(comment.text)
    } catch {
      mistakes.append(Self.finding(error.description, at: comment.range))
      return
    }
    let end = page.range(of: comment.range).upperBound.bytes
    switch directive.kind {
    case .enable:
      let pageEnd = page.bytes.count
      let isOpen = { (suppression: Suppression) in
        suppression.span.upperBound == pageEnd
          && (directive.rules.isEmpty || suppression.rules == directive.rules)
      }
      guard list.contains(where: isOpen) else {
        mistakes.append(
          Self.finding("Nothing that this comment ends was disabled before.", at: comment.range))
        return
      }
      for index in list.indices where isOpen(list[index]) {
        list[index].span = list[index].span.lowerBound..<end
      }
    case .disable, .nextLine:
      let next = comment.next.map { page.range(of: $0).bytes() } ?? nextLine(after: end)
      let span = directive.kind == .disable ? end..<page.bytes.count : next
      list.append(
        Suppression(
          rules: directive.rules, reason: directive.reason, comment: comment.range, span: span))
    }
  }

  /// The next line that is not blank.
  private func nextLine(after place: Int) -> Range<Int> {
    let bytes = page.bytes
    guard let end = bytes[place...].firstIndex(of: 0x0A) else { return place..<place }
    let blanks: [UInt8] = [0x20, 0x09, 0x0D, 0x0A]
    guard let first = bytes[end...].firstIndex(where: { !blanks.contains($0) }) else {
      return place..<place
    }
    return (end + 1)..<(bytes[first...].firstIndex(of: 0x0A) ?? bytes.count)
  }

  /// Takes note of the findings there are, shown or not.
  mutating func note(_ findings: [Finding<Original>]) {
    for finding in findings {
      let place = page.map.position(leadingTo: finding.range.lowerBound).bytes
      for index in list.indices where list[index].covers(finding.rule, at: place) {
        list[index].isUsed = true
      }
    }
  }

  /// Why a finding is set aside; nil where it is not.
  func cause(of finding: Finding<Original>) -> SetAside.Cause? {
    let place = page.map.position(leadingTo: finding.range.lowerBound).bytes
    return list.first { $0.covers(finding.rule, at: place) }.map { .comment(reason: $0.reason) }
  }

  /// The comments that set nothing aside, though all rules they name were run.
  func unused(under options: CheckOptions, knowing known: Set<RuleID>) -> [Finding<Original>] {
    var findings = mistakes
    for suppression in list where !suppression.isUsed {
      let unknown = suppression.rules.first { !known.contains($0) }
      guard options.rules == nil, options.ignoredRules.isDisjoint(with: suppression.rules) else {
        continue
      }
      var message = "Nothing is found that this comment could set aside."
      if let unknown {
        let names = known.map(\.description).sorted()
        let near = Spelling.nearest(to: unknown.description, among: names)
        message = "No rule ‘\(unknown)’ speaks here"
        message += near.map { "; did you mean ‘\($0)’?" } ?? "."
      }
      findings.append(Self.finding(message, at: suppression.comment))
    }
    return findings
  }

  private static func finding(_ message: String, at range: OriginalRange) -> Finding<Original> {
    Finding(
      rule: unused.id, category: unused.category, severity: unused.severity, confidence: 1,
      certainty: .strong, message: message, range: range, suggestions: [])
  }
}

extension SuppressionComment.Mistake: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknownKind(let word):
      "‘\(SourceComment.mark)\(word)’ is not a comment that is understood"
        + Spelling.hint(word, among: SuppressionComment.Kind.allCases.map(\.rawValue)) + "."
    case .noRule(let name): "‘\(name)’ is not a rule."
    case .noReason: "A comment that sets findings aside gives its reason after a colon."
    }
  }
}
