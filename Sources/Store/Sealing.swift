import Crypto
import Foundation
public import Foundations

/// Encrypts what is stored of users' texts: AES-256-GCM (NIST SP 800-38D) under one key of the platform.
///
/// Sealed bytes are a version byte, a random nonce of 12 bytes, the ciphertext and a tag of 16 bytes. With random
/// nonces one key is good for 2^32 texts (section 8.3 of that publication).
public struct Sealing: Sendable {
    /// What sealed bytes belong to. It is authenticated with them: bytes moved to another tenant, another kind or
    /// another place do not open.
    public struct Context: Sendable, Hashable {
        public var tenantID: String
        /// What the bytes are: `decision`, `approval`, `pseudonyms`, ...
        public var kind: String
        /// Which of them, such as a response's identifier; empty when that is not known yet when they are sealed.
        public var subject: String

        public init(tenantID: String, kind: String, subject: String = "") {
            self.tenantID = tenantID
            self.kind = kind
            self.subject = subject
        }

        /// Each part after its length, so that no two contexts have the same bytes.
        var authenticated: [UInt8] {
            var bytes = Array("altiplano sealing 1".utf8)
            for part in [tenantID, kind, subject] {
                withUnsafeBytes(of: UInt64(part.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
                bytes.append(contentsOf: part.utf8)
            }
            return bytes
        }
    }

    /// The length of a key, in bytes.
    public static let keyBytes = 32
    /// How many bytes longer than the text the sealed bytes are.
    public static let overheadBytes = 29
    private static let version: UInt8 = 1

    private let key: SymmetricKey

    /// - Parameter key: `keyBytes` random bytes, as `newKey()` makes them and a file `sealing.key` of mode 0600 keeps
    ///   them.
    /// - Throws: `ServiceError` of kind `invalidRequest` for a key of another length.
    public init(key: [UInt8]) throws(ServiceError) {
        guard key.count == Self.keyBytes else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                """
                a sealing key has \(Self.keyBytes) bytes, this one has \(key.count): restore the file sealing.key; a \
                new one cannot open what was sealed with the old one
                """)
        }
        self.key = SymmetricKey(data: key)
    }

    /// - Returns: a new random key, of `keyBytes` bytes.
    public static func newKey() -> [UInt8] { SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) } }

    /// Encrypts bytes for one place.
    ///
    /// - Returns: `overheadBytes` more bytes than `bytes` has; others each time.
    public func seal(_ bytes: [UInt8], context: Context) throws(ServiceError) -> [UInt8] {
        do {
            let box = try AES.GCM.seal(bytes, using: key, authenticating: context.authenticated)
            return [Self.version] + Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
        } catch {
            throw .wrapping(error, doing: "encrypt \(bytes.count) bytes")
        }
    }

    /// Decrypts what `seal` made for the same context under the same key.
    ///
    /// - Throws: `ServiceError` of kind `internalFailure` when the bytes were changed, belong to another context or
    ///   were sealed under another key; which of them cannot be known.
    public func open(_ sealed: [UInt8], context: Context) throws(ServiceError) -> [UInt8] {
        do {
            guard sealed.first == Self.version else {
                throw unopened(sealed, context, cause: "version \(sealed.first.map(String.init) ?? "none")")
            }
            let box = try AES.GCM.SealedBox(combined: sealed.dropFirst())
            return Array(try AES.GCM.open(box, using: key, authenticating: context.authenticated))
        } catch {
            throw error as? ServiceError ?? unopened(sealed, context, cause: String(describing: error))
        }
    }

    private func unopened(_ sealed: [UInt8], _ context: Context, cause: String) -> ServiceError {
        ServiceError(
            .internalFailure, code: .internalError,
            """
            \(sealed.count) encrypted bytes (\(context.kind) of tenant '\(context.tenantID)') cannot be opened: they \
            were changed, belong elsewhere, or were sealed under another key; check the file sealing.key
            """, cause: cause)
    }
}
