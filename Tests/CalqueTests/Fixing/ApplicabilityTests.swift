import Calque
import CalqueRules
import CalqueText
import Testing

/// What only a machine leaves is corrected unasked; what writers slip in too waits for a person.
struct ApplicabilityTests {
  private static let checker = Result { try Checker() }

  @Test(arguments: [
    ("repetition-loop", "en", "The harbour harbour harbour harbour was closed at noon."),
    ("reversed-compound", "en", "The White House was silent. Later the House- White declined."),
    ("mixed-script-word", "en", "The рaper was late."),
    ("mojibake", "fr", "Le mÃ©tro est fermÃ© depuis hier."),
    ("leftover-markup", "en", "The harbour was <b>closed</b> at noon."),
    ("leftover-markup", "en", "She called it &quot;a long wait&quot; for everyone."),
    ("foreign-quotation-marks", "en", "She said «no» and left."),
    ("foreign-punctuation-spacing", "en", "The mayor said : it is over."),
    ("foreign-punctuation-spacing", "de", "Er kam nicht ; sie schon."),
    ("doubled-word", "en", "The ferry carried passengers passengers over the strait."),
    ("doubled-phrase", "en", "The council met in the old in the old town hall."),
    ("translator-chatter", "en", "Here is the translation:\n\nThe ferry is late."),
  ])
  func `the trace of a machine is corrected unasked`(
    rule: RuleID, language: String, text: String
  ) throws {
    #expect(try promises(of: rule, in: text, language) == [.automatic])
  }

  @Test(arguments: [
    ("missing-space", "en", "The ferry was late,said the mayor of the town."),
    ("doubled-word", "en", "He said that the the ferry was late."),
    ("doubled-word", "hi", "मेला गाँव में लगा। बच्चे घर के के पास लौटे।"),
    ("doubled-phrase", "ja", "知事は橋を新しくするとしているとしている。"),
    ("repetition-loop", "en", "The students of Kappa Kappa Kappa raised the money."),
    ("foreign-punctuation-spacing", "ar", "وصلت العبارة إلى الميناء ، ثم غادرت."),
    ("foreign-punctuation-spacing", "ja", "雨が降った。 橋は閉まった。"),
    ("foreign-punctuation-spacing", "fr", "Elle a dit : non. Il a répondu: si."),
    ("foreign-number-format", "de", "Der Umbau kostet 3.5 Millionen Euro."),
    ("mixed-script-word", "uk", "Місто чекало. Рi каже, що все добре."),
    ("untranslated-name", "th", "เรือออกจากท่าในวัน Thursday ตอนเช้า"),
    ("translator-chatter", "en", "The ferry is late.\nHere is the translation:\nIt came at noon."),
  ])
  func `a slip that writers make too waits for a person`(
    rule: RuleID, language: String, text: String
  ) throws {
    #expect(try promises(of: rule, in: text, language) == [.reviewed])
  }

  private func promises(
    of rule: RuleID, in text: String, _ language: String
  ) throws -> Set<Applicability> {
    var worker = try Self.checker.get().worker()
    let findings = try worker.check(Article(text, language: language)).findings
    return Set(
      findings.filter { $0.rule == rule }.compactMap { $0.suggestions.first?.applicability })
  }
}
