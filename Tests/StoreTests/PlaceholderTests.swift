import Testing

@testable import StorePostgres

@Suite struct PlaceholderTests {
    @Test(arguments: [
        ("SELECT ?, ?", "SELECT $1, $2"),
        ("SELECT 'a?' || ? || 'it''s ?'", "SELECT 'a?' || $1 || 'it''s ?'"),
        (#"SELECT "odd?" FROM t WHERE a=?"#, #"SELECT "odd?" FROM t WHERE a=$1"#),
        ("SELECT ? -- why?\n, ?", "SELECT $1 -- why?\n, $2"),
        ("SELECT /* ? /* ? */ ? */ ?", "SELECT /* ? /* ? */ ? */ $1"),
        (#"SELECT E'\'?' || ?"#, #"SELECT E'\'?' || $1"#),
        (#"SELECT 'c:\' || ?"#, #"SELECT 'c:\' || $1"#),
        (#"SELECT name'\' || ?"#, #"SELECT name'\' || $1"#),
        ("DO $$ a ? $$ ?", "DO $$ a ? $$ $1"),
        ("DO $x$ a $$ ? $x$ ?", "DO $x$ a $$ ? $x$ $1"),
        ("SELECT a$b$c, ? , $1$", "SELECT a$b$c, $1 , $1$"),
        ("SELECT 'ação?' , ?", "SELECT 'ação?' , $1"),
        ("SELECT 'open ?", "SELECT 'open ?"),
        ("", ""),
    ])
    func placeholdersAreNumberedOutsideQuotesAndComments(_ sql: String, _ expected: String) {
        #expect(PlaceholderRewriter.rewrite(sql).sql == expected)
    }
}
