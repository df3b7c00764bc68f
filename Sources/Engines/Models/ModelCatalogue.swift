import Foundation
public import Foundations
import Synchronization

/// The model files the platform can load: those in its folders, single files beside them, and files named by path.
///
/// It is read from disk on every question, so that a file copied into a folder is there at once.
public struct ModelCatalogue: Sendable {
    private let folders: [String]
    private let files: [String]

    /// - Parameters:
    ///   - folders: searched in order for `*.gguf`; an earlier folder wins a name.
    ///   - files: single files that are in the catalogue under their own names; they win over the folders.
    public init(folders: [String], files: [String] = []) {
        self.folders = folders
        self.files = files
    }

    /// Every model file in the folders, by name; broken files are listed with their problem.
    public func entries() -> [CatalogueEntry] {
        var found: [String: CatalogueEntry] = [:]
        for file in files { found[Self.name(of: file)] = Self.entry(name: Self.name(of: file), path: file) }
        for folder in folders {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for file in files where file.hasSuffix(".gguf") {
                let name = Self.name(of: file)
                if found[name] == nil { found[name] = Self.entry(name: name, path: "\(folder)/\(file)") }
            }
        }
        return found.values.sorted { $0.name < $1.name }
    }

    /// The file of a model.
    ///
    /// - Parameter model: a name in the catalogue, or the path of a GGUF file (it contains a slash).
    /// - Throws: `ServiceError` with code `model_not_found`, naming the models there are.
    public func path(of model: String) throws(ServiceError) -> String {
        if model.contains("/") {
            guard FileManager.default.fileExists(atPath: model) else {
                throw ServiceError(
                    .invalidRequest, code: .modelNotFound, "there is no model file at \(model)", parameter: "model")
            }
            return model
        }
        if let file = files.first(where: { Self.name(of: $0) == model }) { return file }
        for folder in folders {
            let path = "\(folder)/\(model).gguf"
            if FileManager.default.fileExists(atPath: path) { return path }
        }
        let names = entries().filter { $0.problem == nil }.map(\.name).joined(separator: ", ")
        throw ServiceError(
            .invalidRequest, code: .modelNotFound,
            "there is no model '\(model)'; the catalogue has: \(names.isEmpty ? "none" : names)", parameter: "model")
    }

    /// The name a model file has in the catalogue: its own without `.gguf`.
    public static func name(of path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return file.hasSuffix(".gguf") ? String(file.dropLast(5)) : file
    }

    /// What a header says, as long as the file is the same: a header holds the whole vocabulary, and a call of a model
    /// that is not there asks for all of them.
    private struct Known {
        var size: UInt64
        var modified: Date
        var architecture: String?
        var problem: String?
    }

    private static let known = Mutex<[String: Known]>([:])
    private static let knownBound = 256

    private static func entry(name: String, path: String) -> CatalogueEntry {
        let resolved = URL(filePath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
        let size = (attributes?[.size] as? NSNumber)?.uint64Value ?? 0
        let modified = attributes?[.modificationDate] as? Date ?? .distantPast
        if let known = known.withLock({ $0[resolved] }), known.size == size, known.modified == modified {
            return CatalogueEntry(
                name: name, path: path, sizeBytes: size, architecture: known.architecture, problem: known.problem)
        }
        var read = Known(size: size, modified: modified, architecture: nil, problem: nil)
        do {
            read.architecture = try GGUFFile(path: path).architecture
        } catch {
            read.problem = error.message
        }
        known.withLock { known in
            if known.count >= knownBound { known.removeAll() }
            known[resolved] = read
        }
        return CatalogueEntry(
            name: name, path: path, sizeBytes: size, architecture: read.architecture, problem: read.problem)
    }
}
