@main
struct Altiplano {
    static func main() {}
}
