/// The rules written in Swift.
public enum BuiltInRules {
  /// One of each, in the order `calque rules` lists them.
  public static let all: [any Rule] = [
    DoubledWord(),
    MissingSpace(),
    DoubledPhrase(),
    RepetitionLoop(),
    GlossEcho(),
    ReversedCompound(),
    ForeignPunctuationSpacing(),
    LeftoverMarkup(),
    AsciiPunctuation(),
    Mojibake(),
    MixedScriptWord(),
    DoubleRendering(),
    InvisibleCharacter(),
    TranslatorChatter(),
    ArticleAgreement(),
    UntranslatedName(),
    UntranslatedSentence(),
    UnclosedQuotation(),
    WrongArticle(),
    StackedFunctionWords(),
    ForeignNumberFormat(),
    EntityVariant(),
    TruncatedSentence(),
    LowercaseSentence(),
    ForeignQuotationMarks(),
    MixedQuotationStyle(),
  ]
}
