/// The release this build is.
public enum Version {
    /// Semantic version; "-dev" between releases.
    public static let current = "0.1.0-dev"
}
