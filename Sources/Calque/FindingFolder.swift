import CalqueRules
import CalqueText

/// Leaves one finding at each place: of two, one inside the other, the more severe, then the longer,
/// then the surer.
enum FindingFolder {
  /// The findings by place, none inside another.
  ///
  /// - Complexity: O(*n* log *n*), times how many findings lie over one place.
  static func folded(_ findings: [Finding<Original>]) -> [Finding<Original>] {
    let ordered = findings.sorted {
      ($0.range.lowerBound, $1.range.upperBound, $0.rule)
        < ($1.range.lowerBound, $0.range.upperBound, $1.rule)
    }
    var isKept = Array(repeating: true, count: ordered.count)
    var open: [Int] = []  // those that may still hold what follows
    for (index, finding) in ordered.enumerated() {
      open.removeAll {
        !isKept[$0] || ordered[$0].range.upperBound < finding.range.lowerBound
      }
      for outer in open where holds(ordered[outer].range, finding.range) {
        if outweighs(finding, ordered[outer]) {
          isKept[outer] = false
        } else {
          isKept[index] = false
          break
        }
      }
      if isKept[index] { open.append(index) }
    }
    return zip(ordered, isKept).filter(\.1).map(\.0)
  }

  private static func holds(_ outer: OriginalRange, _ inner: OriginalRange) -> Bool {
    guard !inner.isEmpty else {
      return outer == inner
        || outer.lowerBound < inner.lowerBound
          && inner.upperBound < outer.upperBound
    }
    return outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
  }

  /// Whether a finding inside another is the one to keep.
  private static func outweighs(_ inner: Finding<Original>, _ outer: Finding<Original>) -> Bool {
    if inner.severity != outer.severity { return inner.severity > outer.severity }
    let lengths = (inner.range.bytes().count, outer.range.bytes().count)
    if lengths.0 != lengths.1 { return false }
    return inner.confidence > outer.confidence
  }
}
