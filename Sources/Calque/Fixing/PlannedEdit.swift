import CalqueRules
import CalqueText

/// An edit of an article's text, with what it is made for.
public struct PlannedEdit: Sendable {
  public let edit: Edit<Decoded>
  /// One for each finding that it corrects.
  public let reasons: [EditReason]

  public init(_ edit: Edit<Decoded>, _ reasons: [EditReason]) {
    self.edit = edit
    self.reasons = reasons
  }

  var range: Range<Int> { edit.range.bytes() }
}
