import Crypto
import Foundation

/// Makes, reads and checks API keys: `alti_<id>_<secret>`.
///
/// The secret is 43 characters drawn evenly from 62, which is 256 bits. Only HMAC-SHA256 of it under the platform's
/// pepper is stored, so that a copy of the database alone neither gives keys away nor lets anyone test guesses. A slow
/// password hash would add nothing: nobody can guess 256 random bits.
public struct KeyHasher: Sendable {
    /// What a client presented, taken apart.
    public struct Presented: Sendable, Hashable {
        /// The `APIKey.id`, with its `key_` prefix.
        public let id: String
        public let secret: String
    }

    /// The longest token that is looked at at all.
    static let maximumTokenBytes = 128
    private static let tokenPrefix = "alti_"
    private static let identifierPrefix = "key_"
    private static let secretCharacters = 43
    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

    private let pepper: SymmetricKey

    /// - Parameter pepper: the platform's secret text, made once by `newPepper()` and kept in its settings.
    public init(pepper: String) { self.pepper = SymmetricKey(data: Data(pepper.utf8)) }

    /// A new platform pepper: 256 random bits as text.
    public static func newPepper() -> String { randomSecret() }

    /// Random text that nobody can guess (256 bits), for the platform's own admin key.
    public static func newPlatformKey() -> String { "\(tokenPrefix)admin_\(randomSecret())" }

    /// Makes the secret of a new key.
    ///
    /// - Parameter id: the new `APIKey.id`, such as `key_06f2...`.
    /// - Returns: the token, to be shown once, and the digest to store.
    public func issue(id: String) -> (token: String, digest: String) {
        let secret = Self.randomSecret()
        return ("\(Self.tokenPrefix)\(id.dropFirst(Self.identifierPrefix.count))_\(secret)", digest(secret))
    }

    /// HMAC-SHA256 of a secret under the pepper, in hexadecimal.
    public func digest(_ secret: String) -> String {
        HMAC<SHA256>.authenticationCode(for: Data(secret.utf8), using: pepper)
            .map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// Whether `secret` has the stored digest, in a time that does not depend on where they differ.
    public func verify(_ secret: String, against stored: String) -> Bool {
        Self.areEqual(digest(secret), stored)
    }

    /// Takes a token apart; nil when it is not shaped like one of ours.
    public static func parse(_ token: String) -> Presented? {
        guard token.utf8.count <= maximumTokenBytes, token.hasPrefix(tokenPrefix) else { return nil }
        let parts = token.dropFirst(tokenPrefix.count).split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].count == secretCharacters else { return nil }
        let isAlphanumeric = parts.allSatisfy { $0.allSatisfy(alphabet.contains) }
        return isAlphanumeric ? Presented(id: identifierPrefix + parts[0], secret: String(parts[1])) : nil
    }

    /// Compares two secrets in a time that does not depend on where, or in how many characters, they differ.
    ///
    /// Both are hashed under a key nobody knows, and Crypto compares the hashes in constant time.
    public static func areEqual(_ left: String, _ right: String) -> Bool {
        let key = SymmetricKey(size: .bits256)
        let code = HMAC<SHA256>.authenticationCode(for: Data(left.utf8), using: key)
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Data(right.utf8), using: key)
    }

    private static func randomSecret() -> String {
        var generator = SystemRandomNumberGenerator()
        return String(
            (0..<secretCharacters).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
    }
}
