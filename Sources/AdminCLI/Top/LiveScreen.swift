import Dispatch
import Foundation
import Synchronization

/// A terminal that is drawn over and over until someone ends it.
public struct LiveScreen: Sendable {
    /// What ended it.
    public enum Ending: Sendable, Hashable {
        /// `q` or Ctrl-C.
        case key
        /// A signal to the process.
        case signal(Int32)
    }

    /// In columns and rows, as it is now.
    public var size: @Sendable () -> (columns: Int, rows: Int)
    /// Puts lines in the place of what is shown; the caller has cut them to the size.
    public var draw: @Sendable ([String]) -> Void
    /// Yields once.
    public var endings: AsyncStream<Ending>
    /// Gives the terminal back as it was. Closing twice is closing once.
    public var close: @Sendable () -> Void

    public init(
        size: @escaping @Sendable () -> (columns: Int, rows: Int), draw: @escaping @Sendable ([String]) -> Void,
        endings: AsyncStream<Ending>, close: @escaping @Sendable () -> Void
    ) {
        self.size = size
        self.draw = draw
        self.endings = endings
        self.close = close
    }

    /// This process's terminal, on its alternate screen, without echo and line editing.
    public static func terminal() -> LiveScreen {
        let (endings, end) = AsyncStream<Ending>.makeStream()
        let terminal = Terminal { end.yield($0) }
        return LiveScreen(
            size: Terminal.size, draw: { terminal.write(Terminal.frame($0)) }, endings: endings,
            close: {
                terminal.restore()
                end.finish()
            })
    }
}

/// What was changed about the terminal and the process, to be undone once.
private final class Terminal: Sendable {
    /// xterm's private modes 1049 (the alternate screen) and 25 (the cursor), which every terminal in use has.
    private static let enter = "\u{1B}[?1049h\u{1B}[?25l"
    private static let leave = "\u{1B}[?25h\u{1B}[?1049l"
    private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
    /// `q`, `Q`, Ctrl-C and Ctrl-D, which are bytes while the terminal makes no signals of them.
    private static let endingKeys: Set<UInt8> = [UInt8(ascii: "q"), UInt8(ascii: "Q"), 3, 4]

    /// As they were; nil when the input is no terminal.
    private let attributes: termios?
    // Dispatch's sources may be used from any thread, and the list never changes.
    nonisolated(unsafe) private let sources: [any DispatchSourceProtocol]
    private let isRestored = Mutex(false)

    init(onEnding end: @escaping @Sendable (LiveScreen.Ending) -> Void) {
        let queue = DispatchQueue(label: "altiplano.terminal")
        var sources: [any DispatchSourceProtocol] = []
        for number in Self.signals {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { end(.signal(number)) }
            sources.append(source)
        }
        var shown = termios()
        if tcgetattr(STDIN_FILENO, &shown) == 0 {
            attributes = shown
            shown.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
            let keys = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: queue)
            keys.setEventHandler {
                var typed = [UInt8](repeating: 0, count: 64)
                let count = read(STDIN_FILENO, &typed, typed.count)
                // The end of the input: the terminal is gone, and nobody will press a key.
                if count <= 0 || !Self.endingKeys.isDisjoint(with: typed.prefix(count)) { end(.key) }
            }
            sources.append(keys)
        } else {
            attributes = nil
        }
        for source in sources { source.resume() }
        self.sources = sources
        write(Self.enter)
    }

    func restore() {
        let wasRestored = isRestored.withLock { isRestored in
            defer { isRestored = true }
            return isRestored
        }
        if wasRestored { return }
        for source in sources { source.cancel() }
        write(Self.leave)
        if var attributes { tcsetattr(STDIN_FILENO, TCSAFLUSH, &attributes) }
        for number in Self.signals { signal(number, SIG_DFL) }
    }

    func write(_ text: String) {
        // A terminal that has gone sends SIGHUP, which ends the screen.
        try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }

    /// Each line is erased before it is written: erasing after a full line would take its last character.
    static func frame(_ lines: [String]) -> String {
        "\u{1B}[H" + lines.map { "\u{1B}[2K" + $0 }.joined(separator: "\n") + "\u{1B}[0J"
    }

    static func size() -> (columns: Int, rows: Int) {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return (80, 24)
        }
        return (Int(size.ws_col), Int(size.ws_row))
    }
}
