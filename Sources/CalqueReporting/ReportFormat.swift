/// The formats a run can be told in, one line each.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text, concise, json, jsonl

  /// The reporter of the format.
  public func reporter(_ style: TextStyle) -> any Reporter {
    switch self {
    case .text: TextReporter(style)
    case .concise: ConciseReporter()
    case .json: JSONReporter()
    case .jsonl: JSONLinesReporter()
    }
  }

  /// What it is for, for help.
  public var summary: String {
    switch self {
    case .text: "for reading: each finding with its line and corrections"
    case .concise: "one line a finding, for grep and editors"
    case .json: "one document"
    case .jsonl: "one line an article, in input order"
    }
  }
}
