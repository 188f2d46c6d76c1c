import Calque

// Checks the texts that it is given, or one of its own, and prints what is found in them.
let checker = try Checker()
let texts = CommandLine.arguments.dropFirst()
for text in texts.isEmpty ? ["Moscow does not did not confirm the visit."] : Array(texts) {
  let report = try checker.check(text, language: "en")
  for finding in report.places {
    print("\(finding.line):\(finding.column): \(finding.message) [\(finding.rule)]")
    for correction in finding.corrections { print("  try: \(correction)") }
  }
}
