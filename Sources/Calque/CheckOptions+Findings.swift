import CalqueRules
import CalqueText

extension CheckOptions {
  /// Whether a rule is to be run.
  func runs(_ rule: RuleID) -> Bool {
    (rules?.contains(rule) ?? true) && !ignoredRules.contains(rule)
  }

  /// A finding as these options want it; nil where they do not.
  func shown(_ finding: Finding<Original>) -> Finding<Original>? {
    guard finding.confidence >= minimumConfidence else { return nil }
    let severity = severities[finding.rule] ?? finding.severity
    guard severity > .neutral || isStrict else { return nil }
    return severity == finding.severity ? finding : finding.with(severity: severity)
  }

  /// Whether a name to leave alone stands where a finding is.
  func touchesName(_ range: OriginalRange, in original: [UInt8]) -> Bool {
    for name in namesLeftAlone.map({ Array($0.utf8) }) where !name.isEmpty {
      let first = max(0, range.lowerBound.bytes - name.count + 1)
      let last = min(original.count, range.upperBound.bytes + name.count - 1)
      guard last - first >= name.count else { continue }
      for start in first...(last - name.count)
      where original[start..<start + name.count].elementsEqual(name) {
        return true
      }
    }
    return false
  }
}
