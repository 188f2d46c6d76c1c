import CalqueLanguages
import CalqueRules

extension Checker {
  /// How severe and how sure a stock sentence is; nil where it is not wanted.
  public func weight(
    ofStockSentence certainty: Certainty
  ) throws(CheckerError) -> (severity: Severity, confidence: Double)? {
    let about = StockSentence.about
    let severity = options.severities[about.id] ?? about.severity
    let confidence: Double
    do throws(PackError) {
      confidence = try catalogue.language("und").confidence[about.id, certainty].right
    } catch { throw .pack(error) }
    guard confidence >= options.minimumConfidence, severity > .neutral || options.isStrict
    else { return nil }
    return (severity, confidence)
  }
}
