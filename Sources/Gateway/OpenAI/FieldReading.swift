import Foundations
import Synchronization

/// Remembers which members of a request's body were read, so that the answer can name those that nobody looked at.
///
/// A member that is read as a whole value counts as read with all that it holds; one that is opened as `RequestFields`
/// is looked at member by member. What is reported is the outermost unread member, never what is inside of it.
final class FieldReading: Sendable {
    /// The most bytes of `x-altiplano-ignored`; what does not fit is `...`.
    static let headerBytes = 1024

    private struct OpenedObject {
        var path: String
        /// Members that are there, are not `null` and have not been read, in the client's order.
        var unread: [String]
    }

    private struct State {
        var objects: [OpenedObject] = []
        /// Places in `objects` by path: who opens an object a second time goes on where the first reader left it.
        var places: [String: Int] = [:]
    }

    private let state = Mutex(State())

    /// Begins to watch an object.
    ///
    /// - Parameter path: what stands before its members' names: empty for the body, `messages[2].` inside of it.
    /// - Returns: the object's place, for `read`.
    func open(_ object: JSONObject, path: String) -> Int {
        state.withLock { state in
            if let place = state.places[path] { return place }
            let unread = object.members.lazy.filter { !$0.value.isNull }.map(\.name)
            state.objects.append(OpenedObject(path: path, unread: Array(unread)))
            state.places[path] = state.objects.count - 1
            return state.objects.count - 1
        }
    }

    /// Takes a member off the list of unread ones.
    func read(_ name: String, of place: Int) {
        state.withLock { state in
            guard let index = state.objects[place].unread.firstIndex(of: name) else { return }
            state.objects[place].unread.remove(at: index)
        }
    }

    /// The value of `x-altiplano-ignored`: the unread members by their full names, or nil when all were read.
    var header: String? {
        state.withLock { state in
            var text = ""
            for object in state.objects {
                for name in object.unread {
                    let entry = (text.isEmpty ? "" : ", ") + object.path + Self.headerName(name)
                    guard text.utf8.count + entry.utf8.count <= Self.headerBytes - ", ...".utf8.count else {
                        return text.isEmpty ? "..." : text + ", ..."
                    }
                    text += entry
                }
            }
            return text.isEmpty ? nil : text
        }
    }

    /// A member's name comes from the client: every byte that could end the header or the entry is percent-encoded.
    private static func headerName(_ name: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in name.utf8.prefix(headerBytes) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
