/// The forms that corrections are told in.
enum FixFormat: String, CaseIterable {
  case diff, corrected, json

  /// What it is for, for help.
  var summary: String {
    switch self {
    case .diff: "for ‘patch’ and ‘git apply’"
    case .corrected: "the corrected articles themselves"
    case .json: "the plan of edits, for programs"
    }
  }
}
