import CLlama
public import Logging
import Synchronization

/// Routes llama.cpp's messages to swift-log, and keeps the last error lines so that a failed load can say why.
///
/// llama.cpp has one log callback for the whole process (`llama_log_set`), so there is one of these.
public final class LlamaLog: Sendable {
    /// The process's only instance; the backend is initialised with it.
    public static let shared = LlamaLog()

    private struct State {
        var logger: Logger?
        var partialLine = ""
        var partialLevel = GGML_LOG_LEVEL_INFO
        var errorLines: [String] = []
    }

    private static let keptErrorLines = 8
    private let state = Mutex(State())

    private init() {
        llama_log_set({ level, text, _ in LlamaLog.receive(level, text) }, nil)
        llama_backend_init()
    }

    /// Sends llama.cpp's lines to this logger from now on; until then they go nowhere.
    ///
    /// Its `info` becomes `debug`: a load writes over a hundred such lines.
    public func use(_ logger: Logger) {
        state.withLock { $0.logger = logger }
    }

    func clearErrors() {
        state.withLock { $0.errorLines.removeAll() }
    }

    /// What llama.cpp said went wrong since `clearErrors`, or nil when it said nothing.
    var errors: String? {
        state.withLock { $0.errorLines.isEmpty ? nil : $0.errorLines.joined(separator: "; ") }
    }

    // A C callback must not be isolated to any actor: llama.cpp calls it from its own threads.
    private nonisolated static func receive(_ level: ggml_log_level, _ text: UnsafePointer<CChar>?) {
        guard let text else { return }
        shared.append(level, String(cString: text))
    }

    private func append(_ level: ggml_log_level, _ text: String) {
        let finished: [(ggml_log_level, String, Logger?)] = state.withLock { state in
            if level != GGML_LOG_LEVEL_CONT { state.partialLevel = level }
            state.partialLine += text
            var lines: [(ggml_log_level, String, Logger?)] = []
            while let end = state.partialLine.firstIndex(of: "\n") {
                let line = String(state.partialLine[..<end])
                state.partialLine.removeSubrange(...end)
                guard !line.allSatisfy({ $0 == "." || $0.isWhitespace }) else { continue }
                lines.append((state.partialLevel, line, state.logger))
                if state.partialLevel == GGML_LOG_LEVEL_ERROR { state.errorLines.append(line) }
            }
            state.errorLines.removeFirst(max(0, state.errorLines.count - Self.keptErrorLines))
            return lines
        }
        for (level, line, logger) in finished { logger?.log(level: Self.level(level), "\(line)") }
    }

    private static func level(_ level: ggml_log_level) -> Logger.Level {
        switch level {
        case GGML_LOG_LEVEL_ERROR: .error
        case GGML_LOG_LEVEL_WARN: .warning
        case GGML_LOG_LEVEL_INFO: .debug
        default: .trace
        }
    }
}
