import Foundation
import Foundations

/// Reads the parts of a GGUF file in order, never past its end and never more than a bound.
struct GGUFReader: ~Copyable {
    let path: String
    let size: UInt64
    private(set) var position: UInt64 = 0
    private let file: FileHandle
    private var window: [UInt8] = []
    private var windowStart: UInt64 = 0

    private static let windowBytes = 1 << 20
    private static let longestString: UInt64 = 16 << 20

    init(path: String) throws(ServiceError) {
        self.path = path
        // Opening a FIFO or a device can block for ever: only files are opened at all.
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw Self.invalid(path, "it cannot be opened: \(String(cString: strerror(errno)))")
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Self.invalid(path, "it is not a regular file") }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw Self.invalid(path, "it cannot be opened: \(String(cString: strerror(errno)))")
        }
        do {
            size = try file.seekToEnd()
        } catch {
            throw Self.invalid(path, "it cannot be read: \(error)")
        }
        self.file = file
    }

    static func invalid(_ path: String, _ reason: String) -> ServiceError {
        ServiceError(
            .invalidRequest, code: .invalidModelFile, "model file \(path) cannot be used: \(reason)", parameter: "model"
        )
    }

    mutating func checkMagic() throws(ServiceError) {
        guard size >= 24 else { throw Self.invalid(path, "it is not a GGUF file (only \(size) bytes)") }
        let magic = try bytes(4)
        guard magic == Array("GGUF".utf8) else {
            throw Self.invalid(path, "it is not a GGUF file (it does not begin with 'GGUF')")
        }
        let version = try number(UInt32.self)
        guard (2...3).contains(version) else {
            throw Self.invalid(path, "GGUF version \(version) is not supported (2 and 3 are)")
        }
    }

    mutating func count(_ what: String, atMost bound: UInt64) throws(ServiceError) -> UInt64 {
        let value = try number(UInt64.self)
        guard value <= bound else {
            throw Self.invalid(path, "its header claims \(value) \(what); the bound is \(bound)")
        }
        return value
    }

    mutating func string() throws(ServiceError) -> String {
        String(decoding: try bytes(try stringLength()), as: UTF8.self)
    }

    /// Reads one typed value; returns nil for the kinds nobody asks for (floats, arrays, booleans).
    mutating func value() throws(ServiceError) -> GGUFValue? { try value(ofType: try number(UInt32.self)) }

    private mutating func value(ofType type: UInt32) throws(ServiceError) -> GGUFValue? {
        switch type {
        case 0: return .integer(UInt64(try number(UInt8.self)))
        case 2: return .integer(UInt64(try number(UInt16.self)))
        case 4: return .integer(UInt64(try number(UInt32.self)))
        case 5: return .integer(UInt64(clamping: try number(Int32.self)))
        case 10: return .integer(try number(UInt64.self))
        case 11: return .integer(UInt64(clamping: try number(Int64.self)))
        case 8: return .text(try string())
        case 9:
            let element = try number(UInt32.self)
            let length = try count("array elements", atMost: 1 << 28)
            if element == 9 { throw Self.invalid(path, "its metadata nests arrays") }
            if element == 8 {
                for _ in 0..<length { try skip(try stringLength()) }
            } else {
                try skip(length * (try Self.scalarBytes(element, path)))
            }
            return nil
        default:
            try skip(try Self.scalarBytes(type, path))
            return nil
        }
    }

    /// Reads the tensor descriptions and returns where the last tensor ends, in bytes from the start of the data.
    mutating func endOfTensors(count: UInt64) throws(ServiceError) -> UInt64 {
        var end: UInt64 = 0
        for _ in 0..<count {
            let name = try string()
            let dimensions = try number(UInt32.self)
            guard dimensions <= 4 else { throw Self.invalid(path, "tensor '\(name)' has \(dimensions) dimensions") }
            var elements: UInt64 = 1
            for _ in 0..<dimensions {
                let (product, overflow) = elements.multipliedReportingOverflow(by: try number(UInt64.self))
                guard !overflow else { throw Self.invalid(path, "tensor '\(name)' has impossible dimensions") }
                elements = product
            }
            let type = try number(UInt32.self)
            let offset = try number(UInt64.self)
            let bytes = Self.tensorBytes(type: type, elements: elements)
            let (last, overflow) = offset.addingReportingOverflow(bytes)
            // No disk holds 2^60 bytes; below it, sums with the header's size cannot overflow.
            guard !overflow, last < 1 << 60 else {
                throw Self.invalid(path, "tensor '\(name)' has an impossible size or offset")
            }
            end = max(end, last)
        }
        return end
    }

    /// Bytes of a tensor by ggml type: (elements a block, bytes a block), from ggml-common.h. A type this table does
    /// not know counts as empty: llama.cpp itself then has the last word.
    private static func tensorBytes(type: UInt32, elements: UInt64) -> UInt64 {
        let blocks: [UInt32: (elements: UInt64, bytes: UInt64)] = [
            0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34), 9: (32, 36),
            10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210), 15: (256, 292),
            24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8), 30: (1, 2),
        ]
        guard let block = blocks[type] else { return 0 }
        let (bytes, overflow) = (elements / block.elements).multipliedReportingOverflow(by: block.bytes)
        return overflow ? .max : bytes
    }

    private static func scalarBytes(_ type: UInt32, _ path: String) throws(ServiceError) -> UInt64 {
        switch type {
        case 0, 1, 7: 1
        case 2, 3: 2
        case 4, 5, 6: 4
        case 10, 11, 12: 8
        default: throw invalid(path, "its metadata has a value of unknown type \(type)")
        }
    }

    private mutating func stringLength() throws(ServiceError) -> UInt64 {
        let length = try number(UInt64.self)
        guard length <= Self.longestString else {
            throw Self.invalid(path, "its metadata has a string of \(length) bytes; the bound is \(Self.longestString)")
        }
        return length
    }

    private mutating func number<Number: FixedWidthInteger>(_: Number.Type) throws(ServiceError) -> Number {
        let bytes = try bytes(UInt64(MemoryLayout<Number>.size))
        var value: Number = 0
        for byte in bytes.reversed() { value = (value << 8) | Number(truncatingIfNeeded: byte) }
        return value
    }

    private mutating func bytes(_ length: UInt64) throws(ServiceError) -> [UInt8] {
        let start = position
        try skip(length)
        let inWindow = start >= windowStart && start + length <= windowStart + UInt64(window.count)
        if !inWindow {
            do {
                try file.seek(toOffset: start)
                window = Array(try file.read(upToCount: max(Self.windowBytes, Int(length))) ?? Data())
            } catch {
                throw Self.invalid(path, "it cannot be read: \(error)")
            }
            windowStart = start
        }
        let first = Int(start - windowStart)
        guard first + Int(length) <= window.count else { throw truncated() }
        return Array(window[first..<first + Int(length)])
    }

    private mutating func skip(_ length: UInt64) throws(ServiceError) {
        let (next, overflow) = position.addingReportingOverflow(length)
        guard !overflow, next <= size else { throw truncated() }
        position = next
    }

    private func truncated() -> ServiceError {
        Self.invalid(path, "the file is truncated: its header goes on past the end at \(size) bytes")
    }
}
