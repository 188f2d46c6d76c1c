/// The formats a run can be told in, one line each.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text, concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson, csv, markdown
  case html

  /// The reporter of the format; one that `explains` tells what evidence a finding and each of its
  /// corrections rest on.
  public func reporter(_ style: TextStyle, explains: Bool = false) -> any Reporter {
    switch self {
    case .text: TextReporter(style, explains: explains)
    case .concise: ConciseReporter()
    case .json: JSONReporter(explains: explains)
    case .jsonl: JSONLinesReporter(explains: explains)
    case .sarif: SARIFReporter()
    case .github: GitHubReporter()
    case .gitlab: GitLabReporter()
    case .junit: JUnitReporter()
    case .checkstyle: CheckstyleReporter()
    case .rdjson: RDJSONReporter()
    case .csv: CSVReporter()
    case .markdown: MarkdownReporter()
    case .html: HTMLReporter()
    }
  }

  /// What it is for, for help.
  public var summary: String {
    switch self {
    case .text: "for reading: each finding with its line and corrections"
    case .concise: "one line a finding, for grep and editors"
    case .json: "one document"
    case .jsonl: "one line an article, in input order"
    case .sarif: "SARIF 2.1.0, with rules and fixes"
    case .github: "annotations of GitHub Actions"
    case .gitlab: "GitLab Code Quality"
    case .junit: "JUnit's XML, a suite an article"
    case .checkstyle: "Checkstyle's XML"
    case .rdjson: "reviewdog's diagnostics"
    case .csv: "one row a finding"
    case .markdown: "a summary for a pull request"
    case .html: "a page with charts and every article, for a browser"
    }
  }
}
