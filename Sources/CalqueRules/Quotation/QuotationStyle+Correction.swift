import CalqueText

extension QuotationStyle {
  /// The place of a mark with the blank inside it, and what stands there in another style.
  func correction(
    of mark: QuotationMark, to pair: Pair, in text: SegmentedText, _ spacing: SpacingHabits
  ) -> (range: NormalRange, replacement: String) {
    let scalar = mark.isOpening ? pair.open : pair.close
    let inside = mark.isOpening ? mark.token + 1 : mark.token - 1
    let hasBlank = text.tokens.indices.contains(inside) && text.tokens[inside].kind == .space
    let wantsBlank =
      mark.isOpening ? spacing.after.contains(scalar) : spacing.before.contains(scalar)
    var replacement = Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
    let range = text.tokens[mark.token].range
    if hasBlank && (wantsBlank || text.tokens[inside].hash == 0x20) || !hasBlank && !wantsBlank {
      return (range, replacement)
    }
    if wantsBlank {
      replacement = mark.isOpening ? replacement + "\u{A0}" : "\u{A0}" + replacement
      return (range, replacement)
    }
    return (
      mark.isOpening
        ? text.range(mark.token, through: inside) : text.range(inside, through: mark.token),
      replacement
    )
  }
}
