/// Distances between spellings, for hints.
public enum Spelling {
  /// The candidate nearest to a name, where one is near enough to be meant.
  public static func nearest(to name: String, among candidates: [String]) -> String? {
    let limit = max(1, name.count / 3)
    let ranked = candidates.map { (candidate: $0, distance: distance(name, $0)) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= limit else {
      return nil
    }
    return best.candidate
  }

  /// What to say after a name that is none of the candidates: the nearest, or all of a few.
  public static func hint(_ name: String, among candidates: [String]) -> String {
    if let near = nearest(to: name, among: candidates) { return "; did you mean ‘\(near)’?" }
    return (1...24).contains(candidates.count)
      ? "; known are \(candidates.joined(separator: ", "))" : ""
  }

  /// How many insertions, deletions and substitutions lead from one to the other.
  public static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
