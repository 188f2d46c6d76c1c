extension Language {
  /// A string with its first letter as a capital.
  public func capitalised(_ string: String) -> String {
    guard let first = string.first else { return string }
    let capital = self.isTurkic && first == "i" ? "İ" : first.uppercased()
    return capital + string.dropFirst()
  }
}
