import CalqueRules
import CalqueText

/// What a comment sets aside: findings of some rules, in some lines, for a reason.
///
/// `calque-disable-next-line RULE: REASON` is about the next line that is not blank, of subtitles the next
/// cue; `calque-disable RULE: REASON` about all up to `calque-enable RULE` or the article's end. Several
/// rules are parted by commas, and without any all are meant.
struct Suppression {
  /// The rules; none for all.
  let rules: [RuleID]
  let reason: String
  let comment: OriginalRange
  /// The bytes of the page where the findings begin.
  var span: Range<Int>
  var isUsed = false

  /// Whether a finding is meant that begins at a byte of the page.
  func covers(_ rule: RuleID, at place: Int) -> Bool {
    span.contains(place) && (rules.isEmpty || rules.contains(rule))
  }
}

/// What a comment says to Calque, taken apart.
struct SuppressionComment {
  let kind: Kind
  let rules: [RuleID]
  let reason: String

  enum Kind: String, CaseIterable {
    case nextLine = "disable-next-line"
    case disable, enable
  }

  /// Why a comment says nothing.
  enum Mistake: Error {
    case unknownKind(String)
    case noRule(String)
    case noReason
  }

  init(_ text: String) throws(Mistake) {
    let head = text.dropFirst(SourceComment.mark.count)
    let word = head.prefix { !$0.isWhitespace && $0 != ":" }
    guard let kind = Kind(rawValue: String(word)) else { throw .unknownKind(String(word)) }
    let parts = head.dropFirst(word.count).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var rules: [RuleID] = []
    for name in parts[0].split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      guard let rule = RuleID(String(name)) else { throw .noRule(String(name)) }
      rules.append(rule)
    }
    self.kind = kind
    self.rules = rules
    reason = (parts.count > 1 ? parts[1] : "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    guard kind == .enable || !reason.isEmpty else { throw .noReason }
  }
}
