/// The version of the program and of its library.
public enum Version {
  public static let current = "0.1.0"
}
