/// How much evidence a finding rests on, as its rule sees it; packs turn it into a measured confidence.
public enum Certainty: String, CaseIterable, Sendable {
  /// The text alone proves the fault.
  case strong
  /// The fault is likely, and something else would have to explain it.
  case fair
  /// A suspicion.
  case weak
}
