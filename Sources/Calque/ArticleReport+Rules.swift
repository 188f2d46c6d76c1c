import CalqueRules

extension ArticleReport {
  /// What the rule of one of the findings is.
  public func description(of rule: RuleID) -> RuleDescription? {
    rules.first { $0.id == rule } ?? Self.builtIn[rule]
  }

  private static let builtIn: [RuleID: RuleDescription] = {
    Dictionary(Checker.rules.map { ($0.id, $0) }) { first, _ in first }
  }()
}
