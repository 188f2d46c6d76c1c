import CalqueYAML

/// A mistake in a pack, with its place.
public typealias PackError = YAMLError
