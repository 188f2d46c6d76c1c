internal import CICU

extension LocaleFacts {
  /// The kinds of things that CLDR names in every language.
  public enum NameKind: Int32, CaseIterable, Sendable {
    case territory = 0
    case language = 1
    /// As in a date ("30 сентября").
    case month = 2
    /// As in a date ("torstaina").
    case weekday = 3
    case city = 4
    case currency = 5
    case unit = 6
    /// As a word by itself ("сентябрь").
    case monthAlone = 7
    /// As a word by itself ("torstai").
    case weekdayAlone = 8
  }

  /// The codes and names of all things of a kind, the usual name of each first; those that the locale
  /// only inherits from root are left out.
  public func names(of kind: NameKind) -> [(code: String, name: String)] {
    NameSink.collect { calque_names(locale, kind.rawValue, $0, $1) }
  }
}

/// Collects pairs of code and name; a class because C knows it by pointer.
private final class NameSink {
  private var names: [(code: String, name: String)] = []

  static func collect(
    _ list: (
      UnsafeMutableRawPointer,
      @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, UnsafePointer<CChar>?) ->
        Void
    ) -> Void
  ) -> [(code: String, name: String)] {
    let sink = NameSink()
    withExtendedLifetime(sink) {
      list(Unmanaged.passUnretained(sink).toOpaque()) { context, code, name in
        guard let context, let code, let name else { return }
        Unmanaged<NameSink>.fromOpaque(context).takeUnretainedValue()
          .names.append((String(cString: code), String(cString: name)))
      }
    }
    return sink.names
  }
}
