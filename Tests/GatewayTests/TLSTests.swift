import Assistants
import Foundation
import Foundations
import NIOCore
import NIOPosix
import NIOSSL
import Store
import Testing

@testable import Gateway

struct TLSTests {
    @Test(.timeLimit(.minutes(1))) func answersOverTLS() async throws {
        let folder = try TemporaryFolder()
        let files = TLSFiles(
            certificatePath: try folder.write(TestCertificate.certificate, "cert.pem"),
            keyPath: try folder.write(TestCertificate.key, "key.pem"))
        let configuration = GatewayConfiguration(tls: files)
        try await RunningGateway.with(ScriptedCalls(events: []), configuration: configuration) { gateway in
            let context = try NIOSSLContext(configuration: Self.trusting(TestCertificate.certificate))
            let text = try await RawConnection.with(port: gateway.port, tls: context) { connection in
                try await connection.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                return try await connection.readToEnd()
            }
            #expect(try Answer(text).body == "{\"status\":\"ok\"}")
        }
    }

    static func trusting(_ certificate: String) throws -> TLSConfiguration {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(certificate.utf8)))
        return configuration
    }

    static let wrongFiles: [(certificate: String?, key: String?, file: String, problem: String)] = [
        (nil, TestCertificate.key, "cert.pem", "cannot be read"),
        ("nada", TestCertificate.key, "cert.pem", "PEM certificate"),
        (TestCertificate.certificate, nil, "key.pem", "cannot be read"),
        (TestCertificate.certificate, "nada", "key.pem", "PEM private key"),
        (TestCertificate.certificate, TestCertificate.otherKey, "key.pem", "is not the key of the certificate"),
    ]

    @Test func wrongFilesAreNamedBeforeListening() async throws {
        for wrong in Self.wrongFiles {
            let folder = try TemporaryFolder()
            if let certificate = wrong.certificate { _ = try folder.write(certificate, "cert.pem") }
            if let key = wrong.key { _ = try folder.write(key, "key.pem") }
            let files = TLSFiles(
                certificatePath: folder.url.appending(path: "cert.pem").path,
                keyPath: folder.url.appending(path: "key.pem").path)
            do {
                _ = try files.load()
                Issue.record("\(wrong.problem) was not noticed")
            } catch {
                #expect(error.message.contains(wrong.file), "\(error)")
                #expect(error.message.contains(wrong.problem), "\(error)")
            }
        }
    }

    @Test func aPortInUseIsNamed() async throws {
        try await RunningGateway.with(ScriptedCalls(events: [])) { gateway in
            let second = GatewayServer(
                configuration: GatewayConfiguration(port: gateway.port), calls: ScriptedCalls(events: []),
                responses: ResponseRepository(NoDatabase()), fleet: OneWorker(), checkDatabase: {},
                metrics: GatewayMetrics(version: "2"),
                logger: RunningGateway.silentLogger)
            let error = await #expect(throws: ServiceError.self) { try await second.run() }
            #expect(error?.message.contains("127.0.0.1:\(gateway.port)") == true)
        }
    }
}
