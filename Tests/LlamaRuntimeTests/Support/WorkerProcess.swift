import Foundation
import Foundations
import Generation

#if canImport(Glibc)
    import Glibc
#endif

/// A real altiplano-worker on a socketpair, spoken to as the core does.
final class WorkerProcess {
    let process = Process()
    private let descriptor: Int32

    /// No answer in this time is a failure; the worker's own work takes far less.
    private static let receiveTimeout = timeval(tv_sec: 60, tv_usec: 0)

    init(_ arguments: [String]) throws {
        var pair: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &pair) == 0 else {
            throw ServiceError(.internalFailure, "socketpair failed: errno \(errno)")
        }
        descriptor = pair[0]
        var timeout = Self.receiveTimeout
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        process.executableURL = Self.executable
        process.arguments = arguments
        process.standardInput = FileHandle(fileDescriptor: pair[1], closeOnDealloc: false)
        process.standardError = FileHandle.nullDevice
        try process.run()
        close(pair[1])
    }

    deinit {
        close(descriptor)
        process.waitUntilExit()
    }

    /// The build puts the executable beside the test bundle.
    private static var executable: URL {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("altiplano-worker")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        return RealModel.repository.appendingPathComponent(".build/debug/altiplano-worker")
    }

    func send(_ command: WorkerCommand) throws { try send(header: try JSONEncoder().encode(command)) }

    func send(header: Data) throws {
        var frame = Data()
        withUnsafeBytes(of: UInt32(header.count + 4).bigEndian) { frame.append(contentsOf: $0) }
        withUnsafeBytes(of: UInt32(header.count).bigEndian) { frame.append(contentsOf: $0) }
        try send(raw: frame + header)
    }

    func send(raw: Data) throws {
        try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(contentsOf: raw)
    }

    /// The next report, or nil when the worker has closed its end.
    func receive() throws -> WorkerReport? { try receiveFrame()?.report }

    /// The next report with the raw body of its frame.
    func receiveFrame() throws -> (report: WorkerReport, body: Data)? {
        guard let prefix = try read(8) else { return nil }
        let total = prefix.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        let header = prefix.suffix(4).reduce(0) { $0 << 8 | Int($1) }
        guard let rest = try read(total - 4) else { return nil }
        if header == 0 { return (.step(try rest.withUnsafeBytes(StepCodec.decode)), Data()) }
        return (try JSONDecoder().decode(WorkerReport.self, from: rest.prefix(header)), rest.dropFirst(header))
    }

    func hangUp() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    private func read(_ count: Int) throws -> Data? {
        var data = Data()
        while data.count < count {
            var buffer = [UInt8](repeating: 0, count: count - data.count)
            let received = recv(descriptor, &buffer, buffer.count, 0)
            guard received >= 0 else { throw ServiceError(.timeout, "no answer from the worker: errno \(errno)") }
            guard received > 0 else { return nil }
            data.append(contentsOf: buffer.prefix(received))
        }
        return data
    }
}
