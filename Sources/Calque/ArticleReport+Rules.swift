import CalqueRules

extension ArticleReport {
  /// What the rule of one of the findings is.
  public func description(of rule: RuleID) -> RuleDescription? {
    Self.builtIn[rule] ?? patterns.first { $0.about.id == rule }?.about
  }

  private static let builtIn: [RuleID: RuleDescription] = {
    let all = BuiltInRules.all.map(\.about) + [UndecodableBytes.about]
    return Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
  }()
}
