/// The formats a run can be told in, one line each.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text, concise, json, jsonl

  /// The reporter of the format; one that `explains` tells what evidence a finding and each of its
  /// corrections rest on.
  public func reporter(_ style: TextStyle, explains: Bool = false) -> any Reporter {
    switch self {
    case .text: TextReporter(style, explains: explains)
    case .concise: ConciseReporter()
    case .json: JSONReporter(explains: explains)
    case .jsonl: JSONLinesReporter(explains: explains)
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
