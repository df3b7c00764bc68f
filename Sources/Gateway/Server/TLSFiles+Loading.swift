import Foundation
import Foundations
import NIOSSL

extension TLSFiles {
    /// Reads both files and checks that they belong together.
    ///
    /// - Throws: `ServiceError` naming the file and what is wrong with it.
    func load() throws(ServiceError) -> TLSConfiguration {
        let chain = try certificates()
        let key = try privateKey()
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        do {
            // BoringSSL compares the key with the certificate when it takes both.
            _ = try NIOSSLContext(configuration: configuration)
        } catch {
            throw Self.problem(keyPath, "is not the key of the certificate in '\(certificatePath)'", error)
        }
        return configuration
    }

    private func certificates() throws(ServiceError) -> [NIOSSLCertificate] {
        let bytes = try Self.read(certificatePath)
        do {
            let chain = try NIOSSLCertificate.fromPEMBytes(bytes)
            if !chain.isEmpty { return chain }
        } catch {
            throw Self.problem(certificatePath, "holds no readable PEM certificate", error)
        }
        throw Self.problem(certificatePath, "holds no PEM certificate", nil)
    }

    private func privateKey() throws(ServiceError) -> NIOSSLPrivateKey {
        do {
            return try NIOSSLPrivateKey(bytes: try Self.read(keyPath), format: .pem)
        } catch let error as ServiceError {
            throw error
        } catch {
            throw Self.problem(
                keyPath, "holds no readable PEM private key (an encrypted key must be decrypted first)", error)
        }
    }

    private static func read(_ path: String) throws(ServiceError) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw problem(path, "cannot be read: \((error as NSError).localizedDescription)", error)
        }
    }

    private static func problem(_ path: String, _ what: String, _ cause: (any Error)?) -> ServiceError {
        ServiceError(
            .invalidRequest, code: .invalidValue, "TLS file '\(path)' \(what)",
            cause: cause.map { String(describing: $0) })
    }
}
